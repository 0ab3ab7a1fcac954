package dev.contract.broker.contracts;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A content that a provider has to verify once, with all reasons; whether a failure is tolerated, where that was asked
 * for; and whether it is work in progress.
 */
record ToVerify(List<Selected> selected, @Nullable Boolean pending, boolean wip) {

    ToVerify {
        selected = selected.stream().sorted().toList();
    }

    /** The publication of the newest of the consumer versions. */
    Publication publication() {
        return selected.stream()
                .map(Selected::publication)
                .max(Comparator.comparing(Publication::versionId))
                .orElseThrow();
    }

    ResultMetadata metadata() {
        return new ResultMetadata(
                wip,
                selected.stream()
                        .map(one -> one.publication().version())
                        .distinct()
                        .toList());
    }
}
