package dev.contract.cli;

import dev.contract.core.broker.DeploymentDecision;
import dev.contract.core.broker.DeploymentQuery.Ignored;
import dev.contract.core.broker.DeploymentQuery.Selector;
import dev.contract.core.broker.MatrixRow;
import dev.contract.core.broker.wire.DeploymentSummary;
import dev.contract.core.broker.wire.NextStep;
import dev.contract.core.format.ContractDigest;
import dev.contract.core.model.Contract;
import dev.contract.provider.report.StoredResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides from contracts and results in files: yes if every contract of the participants in question was verified, as it is
 * now, by its provider. What was verified of another content, in part, or for another version than the one in question is no result.
 */
final class FileDecision {

    private final List<StoredResult> results;
    private final List<Selector> selectors;
    private final List<Ignored> ignored;
    private final List<MatrixRow> rows = new ArrayList<>();
    private final List<NextStep> steps = new ArrayList<>();

    private FileDecision(List<StoredResult> results, List<Selector> selectors, List<Ignored> ignored) {
        this.results = results;
        this.selectors = selectors;
        this.ignored = ignored;
    }

    /** The decision about participants; about all that there are if none is named. */
    static DeploymentDecision of(
            List<Contract> contracts, List<StoredResult> results, List<Selector> selectors, List<Ignored> ignored)
            throws UsageException {
        requireKnown(contracts, selectors);
        FileDecision decision = new FileDecision(results, selectors, ignored);
        List<Contract> inQuestion =
                contracts.stream().filter(decision::isInQuestion).toList();
        for (Contract contract : inQuestion) {
            decision.requireOneVersion(contract.provider());
        }
        inQuestion.forEach(decision::judge);
        return new DeploymentDecision(decision.summary(), decision.rows);
    }

    /** Nothing is known to break of a participant that is misspelt. */
    private static void requireKnown(List<Contract> contracts, List<Selector> selectors) throws UsageException {
        TreeSet<String> known = new TreeSet<>();
        contracts.forEach(contract -> known.addAll(List.of(contract.consumer(), contract.provider())));
        for (Selector selector : selectors) {
            if (!known.contains(selector.participant())) {
                throw new UsageException("No contract names '%s'; they name: %s."
                        .formatted(selector.participant(), String.join(", ", known)));
            }
        }
    }

    /** Unlike at a broker, also what they have with others: files do not say who else runs there. */
    private boolean isInQuestion(Contract contract) {
        return selectors.isEmpty()
                || selectors.stream()
                        .map(Selector::participant)
                        .anyMatch(List.of(contract.consumer(), contract.provider())::contains);
    }

    private @Nullable String asked(String participant) {
        return selectors.stream()
                .filter(selector -> selector.participant().equals(participant))
                .map(Selector::version)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Which of several is meant only the user knows. */
    private void requireOneVersion(String provider) throws UsageException {
        List<String> versions = results.stream()
                .filter(result -> result.provider().equals(provider))
                .map(result -> Objects.requireNonNullElse(result.providerVersion(), "no version"))
                .distinct()
                .sorted()
                .toList();
        if (versions.size() > 1 && asked(provider) == null) {
            throw new UsageException(
                    "The results of %s are those of %s: which counts?\nKeep only its files, or ask about it, too: --pacticipant %s --version VERSION."
                            .formatted(provider, String.join(" and ", versions), provider));
        }
    }

    private void judge(Contract contract) {
        String consumer = contract.consumer();
        String provider = contract.provider();
        String wanted = asked(provider);
        String content = ContractDigest.of(contract);
        List<StoredResult> fitting = results.stream()
                .filter(result -> result.consumer().equals(consumer)
                        && result.provider().equals(provider)
                        && result.content().equals(content)
                        && (wanted == null || wanted.equals(result.providerVersion())))
                .toList();
        Boolean success = verdict(fitting);
        String verified = fitting.stream()
                .map(StoredResult::providerVersion)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(wanted);
        boolean counts =
                ignored.stream().noneMatch(each -> is(each, consumer, asked(consumer)) || is(each, provider, verified));
        rows.add(new MatrixRow(consumer, asked(consumer), provider, verified, success, null, !counts));
        if (counts && !Boolean.TRUE.equals(success)) {
            steps.add(step(contract, verified, success, fitting.isEmpty()));
        }
    }

    private static boolean is(Ignored ignored, String participant, @Nullable String version) {
        return ignored.participant().equals(participant)
                && (ignored.version() == null || ignored.version().equals(version));
    }

    /** Of several results the worst counts: files do not say which of them is newer. */
    private static @Nullable Boolean verdict(List<StoredResult> results) {
        List<Boolean> known = results.stream()
                .map(StoredResult::success)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty() ? null : known.stream().allMatch(success -> success);
    }

    private NextStep step(Contract contract, @Nullable String version, @Nullable Boolean success, boolean nothing) {
        String consumer = contract.consumer();
        String provider = contract.provider();
        String who = version == null ? provider : provider + " " + version;
        String text;
        if (Boolean.FALSE.equals(success)) {
            text = "Mend " + who + ", which breaks " + consumer + ", and verify it again; "
                    + "if another result is older, remove its file.";
        } else if (!nothing) {
            text = "Verify the whole contract of " + consumer + " with " + who + ": only a part of it was.";
        } else if (results.stream()
                .anyMatch(result ->
                        result.provider().equals(provider) && result.consumer().equals(consumer))) {
            text = "Verify the contract of " + consumer + " with " + who
                    + " again: the results are those of another content or version.";
        } else {
            text = "Verify the contract of " + consumer + " with " + who + ": there is no result of it.";
        }
        String action = Boolean.FALSE.equals(success) ? "mend" : "verify";
        return new NextStep(action, provider, version, consumer, asked(consumer), null, text);
    }

    private DeploymentSummary summary() {
        List<MatrixRow> counting = rows.stream().filter(row -> !row.ignored()).toList();
        int good = count(counting, true);
        int bad = count(counting, false);
        int unknown = counting.size() - good - bad;
        Boolean deployable = bad > 0 ? Boolean.FALSE : unknown > 0 ? null : Boolean.TRUE;
        return new DeploymentSummary(
                deployable, reason(counting.size(), bad, unknown), good, bad, unknown, List.of(), steps);
    }

    private static int count(List<MatrixRow> rows, boolean success) {
        return (int) rows.stream()
                .filter(row -> Objects.equals(row.success(), success))
                .count();
    }

    private static String reason(int all, int bad, int unknown) {
        if (all == 0) {
            return "No contract counts, so nothing can break.";
        }
        if (bad == 0 && unknown == 0) {
            return "All contracts (%d) were verified, as they are now, with success.".formatted(all);
        }
        return "Of %d contracts, %d are broken and %d not verified.".formatted(all, bad, unknown);
    }
}
