package dev.contract.broker.imports;

import dev.contract.broker.contracts.ContractHistory;
import dev.contract.broker.imports.MatrixRow.Result;
import dev.contract.broker.verifications.PastResult;
import dev.contract.broker.verifications.ResultHistory;
import dev.contract.broker.verifications.ResultHistory.Known;
import dev.contract.core.model.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Copies the results for the contracts of a pair, in their order. */
final class ResultsPart {

    /** Results that are read and written together. */
    private static final int CHUNK = 100;

    private final Source source;
    private final ContractHistory contracts;
    private final ResultHistory target;
    private final Tally tally;
    private final Workers workers;

    ResultsPart(Source source, Targets targets, Tally tally, Workers workers) {
        this.source = source;
        this.contracts = targets.contracts();
        this.target = targets.results();
        this.tally = tally;
        this.workers = workers;
    }

    /** Copies what is not here; returns how many that are. */
    int copy(Pair pair, List<MatrixRow> rows) throws ImportException {
        List<Result> missing = missing(pair, rows);
        int added = 0;
        for (int from = 0; from < missing.size(); from += CHUNK) {
            List<Result> some = missing.subList(from, Math.min(missing.size(), from + CHUNK));
            List<Callable<@Nullable PastResult>> tasks = some.stream()
                    .map(result -> (Callable<@Nullable PastResult>) () -> read(pair, result))
                    .toList();
            List<PastResult> read =
                    workers.all(tasks).stream().filter(Objects::nonNull).toList();
            int fresh = target.add(pair.provider(), pair.consumer(), read);
            tally.copied(Kind.RESULTS, fresh);
            if (fresh < read.size()) {
                tally.problem(
                        title(pair),
                        (read.size() - fresh) + " of them are of provider versions that are not here. What came while"
                                + " this was running comes when it is run again.");
            }
            added += fresh;
        }
        return added;
    }

    private static String title(Pair pair) {
        return "results between " + pair.title();
    }

    /** One after another as they were published: the greater number is the later one. */
    private List<Result> missing(Pair pair, List<MatrixRow> rows) {
        List<Result> all = rows.stream()
                .map(MatrixRow::result)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparingLong(Result::number).thenComparing(Result::verifiedAt))
                .toList();
        Set<String> current = contracts.known(pair.provider(), pair.consumer()).stream()
                .map(ContractHistory.Known::sha)
                .collect(Collectors.toSet());
        List<Result> wanted =
                all.stream().filter(result -> current.contains(result.sha())).toList();
        if (wanted.size() < all.size()) {
            tally.note(
                    title(pair),
                    (all.size() - wanted.size())
                            + " of them are for contracts that are not here: they were overwritten, or could not be copied.");
        }
        return unknown(pair, wanted);
    }

    /** Equal results, such as two within a second, are told apart by how many there are. */
    private List<Result> unknown(Pair pair, List<Result> wanted) {
        List<Known> known = target.known(pair.provider(), pair.consumer());
        Map<Known, Integer> here = new HashMap<>();
        Map<List<String>, Instant> newest = new HashMap<>();
        for (Known one : known) {
            here.merge(one, 1, Integer::sum);
            newest.merge(List.of(one.sha(), one.providerVersion()), one.createdAt(), ResultsPart::later);
        }
        List<Result> missing = new ArrayList<>();
        int late = 0;
        for (Result result : wanted) {
            Known key = new Known(result.sha(), result.providerVersion(), result.success(), result.verifiedAt());
            Instant last = newest.get(List.of(result.sha(), result.providerVersion()));
            if (here.merge(key, -1, Integer::sum) >= 0) {
                tally.known(Kind.RESULTS, 1);
            } else if (last != null && result.verifiedAt().isBefore(last)) {
                late++;
            } else {
                missing.add(result);
            }
        }
        if (late > 0) {
            tally.flaw(
                    title(pair),
                    late + " of them are older than results of the same versions that only this"
                            + " database knows, and would count as later.");
        }
        return missing;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What the matrix does not say is read from the result itself; without that, the result counts all the same. */
    private @Nullable PastResult read(Pair pair, Result result) throws ImportException {
        String path = pair.path("pact-version", result.sha(), "verification-results", Long.toString(result.number()));
        try {
            return result(result, source.get(path));
        } catch (PieceFailure failure) {
            tally.flaw(
                    "result " + result.number() + " between " + pair.title(),
                    "build URL and test results could not be read: " + failure.getMessage());
            return result(result, JsonObject.EMPTY);
        }
    }

    private static PastResult result(Result result, JsonObject json) {
        JsonObject verifiedBy = json.object("verifiedBy");
        return new PastResult(
                result.sha(),
                result.providerVersion(),
                result.success(),
                json.text("buildUrl"),
                Documents.json(json.get("testResults")),
                verifiedBy.isEmpty() ? null : verifiedBy.toString(),
                result.verifiedAt());
    }
}
