package dev.contract.broker.retention;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the next run deletes.
 *
 * @param overwritten how many old revisions, replaced results and finished deliveries
 */
record Plan(
        Instant at,
        List<KeepSelector> selectors,
        List<Part> parts,
        List<StaleBranch> branches,
        Map<String, Long> overwritten) {

    /**
     * What becomes of the versions of one participant.
     *
     * @param notKept those that no selector keeps; those beyond the limit of one run stay for now
     * @param keptBy how many each selector keeps; several may keep the same
     */
    record Part(String participant, long total, long notKept, long toDelete, List<Doomed> first, List<Long> keptBy) {}

    /** A version that goes. */
    record Doomed(long id, long participantId, String number, Instant createdAt) {}

    /** A branch that goes. */
    record StaleBranch(long id, String participant, String name, Instant updatedAt) {}
}
