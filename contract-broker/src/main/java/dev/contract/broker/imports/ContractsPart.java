package dev.contract.broker.imports;

import static dev.contract.broker.imports.Documents.moment;
import static dev.contract.broker.imports.Documents.text;

import dev.contract.broker.contracts.ContractHistory;
import dev.contract.broker.contracts.ContractHistory.Known;
import dev.contract.broker.contracts.ContractHistory.Taken;
import dev.contract.broker.contracts.PastContract;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies the contracts of a pair. */
final class ContractsPart {

    /** Contracts that are read and written together. */
    private static final int CHUNK = 50;

    private final Source source;
    private final boolean keepsBytes;
    private final ContractHistory target;
    private final Tally tally;
    private final Workers workers;

    ContractsPart(Source source, boolean keepsBytes, ContractHistory target, Tally tally, Workers workers) {
        this.source = source;
        this.keepsBytes = keepsBytes;
        this.target = target;
        this.tally = tally;
        this.workers = workers;
    }

    /** What the matrix says about the contract of a version; the identity is null if it does not say, or several. */
    private record Listed(
            String version, Instant createdAt, @Nullable String sha) {

        static Listed of(String version, List<MatrixRow> rows) {
            Instant newest = rows.stream()
                    .map(MatrixRow::publishedAt)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
            boolean same = rows.stream()
                    .allMatch(row -> row.result() != null && row.publishedAt().equals(newest));
            Set<String> shas = rows.stream()
                    .map(MatrixRow::result)
                    .filter(Objects::nonNull)
                    .map(MatrixRow.Result::sha)
                    .collect(Collectors.toSet());
            return new Listed(
                    version, newest, same && shas.size() == 1 ? shas.iterator().next() : null);
        }

        boolean isIn(Map<String, Known> known) {
            Known here = known.get(version);
            return here != null && here.createdAt().equals(createdAt) && (sha == null || sha.equals(here.sha()));
        }
    }

    /** Copies the contracts of the versions, the oldest first; returns how many are new. */
    int copy(Pair pair, List<String> versions, List<MatrixRow> rows) throws ImportException {
        Map<String, List<MatrixRow>> byVersion =
                rows.stream().collect(Collectors.groupingBy(MatrixRow::consumerVersion));
        List<Known> before = target.known(pair.provider(), pair.consumer());
        Map<String, Known> known = before.stream().collect(Collectors.toMap(Known::version, one -> one));
        Set<String> here = before.stream().map(Known::sha).collect(Collectors.toCollection(HashSet::new));
        List<Listed> missing = versions.stream()
                .map(version -> Listed.of(version, byVersion.getOrDefault(version, List.of())))
                .filter(listed -> !listed.isIn(known))
                .toList();
        tally.known(Kind.CONTRACTS, versions.size() - missing.size());
        int added = 0;
        for (int from = 0; from < missing.size(); from += CHUNK) {
            added += copy(pair, missing.subList(from, Math.min(missing.size(), from + CHUNK)), here);
        }
        return added;
    }

    private int copy(Pair pair, List<Listed> some, Set<String> here) throws ImportException {
        Set<String> asked = new HashSet<>(here);
        List<Callable<@Nullable PastContract>> tasks = some.stream()
                .map(listed -> {
                    boolean isHere = !keepsBytes && listed.sha() != null && !asked.add(listed.sha());
                    return (Callable<@Nullable PastContract>) () -> isHere ? ofKnown(pair, listed) : read(pair, listed);
                })
                .toList();
        List<PastContract> contracts =
                workers.all(tasks).stream().filter(Objects::nonNull).toList();
        // what another one of these brings has to be read all the same where that one could not be
        Set<String> brought = Stream.concat(
                        here.stream(),
                        contracts.stream().filter(one -> one.bytes().length > 0).map(PastContract::sha))
                .collect(Collectors.toSet());
        List<PastContract> whole = new ArrayList<>();
        for (PastContract contract : contracts) {
            if (contract.bytes().length > 0 || brought.contains(contract.sha())) {
                whole.add(contract);
            } else {
                tally.problem(title(pair, contract.version()), "its content could not be read.");
            }
        }
        return add(pair, whole, here);
    }

    private int add(Pair pair, List<PastContract> contracts, Set<String> here) {
        List<PastContract> sorted = new ArrayList<>(
                contracts.stream().filter(one -> one.bytes().length > 0).toList());
        contracts.stream().filter(one -> one.bytes().length == 0).forEach(sorted::add);
        List<Taken> taken = target.add(sorted);
        int added = 0;
        for (int i = 0; i < taken.size(); i++) {
            PastContract contract = sorted.get(i);
            switch (taken.get(i)) {
                case NO_VERSION ->
                    tally.problem(title(pair, contract.version()), "the version, or the provider, is not here.");
                case OTHER_CONTENT ->
                    tally.flaw(
                            title(pair, contract.version()),
                            "this database has another contract of the version, which is not older and stays.");
                default -> {
                    boolean isNew = taken.get(i) == Taken.ADDED;
                    tally.count(Kind.CONTRACTS, isNew);
                    added += isNew ? 1 : 0;
                    here.add(contract.sha());
                }
            }
        }
        return added;
    }

    private static String title(Pair pair, String version) {
        return "contract of " + pair.consumer() + " " + version + " with " + pair.provider();
    }

    private static PastContract ofKnown(Pair pair, Listed listed) {
        return new PastContract(
                pair.consumer(),
                pair.provider(),
                listed.version(),
                String.valueOf(listed.sha()),
                new byte[0],
                listed.createdAt());
    }

    private @Nullable PastContract read(Pair pair, Listed listed) throws ImportException {
        String path = pair.path("version", listed.version());
        try {
            byte[] bytes = keepsBytes ? source.bytes(path + "/content") : null;
            if (bytes != null && listed.sha() != null) {
                compare(pair, listed.version(), listed.sha(), ContractHistory.sha(JsonReader.parseObject(bytes)));
                return contract(pair, listed.version(), listed.sha(), bytes, listed.createdAt());
            }
            return contract(pair, listed.version(), source.get(path), bytes);
        } catch (PieceFailure | JsonSyntaxException failure) {
            tally.problem(title(pair, listed.version()), String.valueOf(failure.getMessage()));
            return null;
        }
    }

    private PastContract contract(Pair pair, String version, JsonObject shown, byte @Nullable [] bytes)
            throws PieceFailure {
        String sha = Documents.after(
                text(shown.object("_links").object("pb:publish-verification-results"), "href"), "pact-version");
        JsonObject plain = shown.without("createdAt", "_links");
        JsonObject content = ContractHistory.withoutIds(plain);
        // ids may have been published, and then belong to what identifies the content
        JsonObject like =
                !sha.equals(ContractHistory.sha(content)) && sha.equals(ContractHistory.sha(plain)) ? plain : content;
        compare(pair, version, sha, ContractHistory.sha(like));
        byte[] written = bytes == null ? like.toString().getBytes(StandardCharsets.UTF_8) : bytes;
        return contract(pair, version, sha, written, moment(shown, "createdAt"));
    }

    private static PastContract contract(Pair pair, String version, String sha, byte[] bytes, Instant createdAt) {
        return new PastContract(pair.consumer(), pair.provider(), version, sha, bytes, createdAt);
    }

    private void compare(Pair pair, String version, String there, String here) {
        if (!there.equals(here)) {
            tally.note(
                    title(pair, version),
                    "its content has the identity " + there + " there, where we would give it " + here
                            + ". It keeps the one from there; the same content published again counts as changed.");
        }
    }
}
