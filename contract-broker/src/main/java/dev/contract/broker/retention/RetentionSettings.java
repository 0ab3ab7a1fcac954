package dev.contract.broker.retention;

import java.time.Duration;
import java.util.List;

/**
 * What is removed, and when.
 *
 * @param enabled whether it happens by itself; nothing is deleted unless somebody wants it
 * @param keep which versions are kept; those deployed, those released and the newest of each participant are kept beside them
 * @param branches which branches are stale
 * @param deletionLimit how many versions one run deletes at most, and how many of anything else
 * @param overwrittenAfter how old data has to be that newer data has replaced
 * @param changes how old entries of the audit log may become; zero keeps all
 * @param dryRun whether runs only say what they would delete
 */
public record RetentionSettings(
        boolean enabled,
        Schedule schedule,
        List<KeepSelector> keep,
        StaleBranches branches,
        int deletionLimit,
        Duration overwrittenAfter,
        Duration changes,
        boolean dryRun) {

    /** Off, and with the rules of the Pact Broker as soon as it is switched on. */
    public static final RetentionSettings STANDARD = new RetentionSettings(
            false,
            Schedule.parse("15 2 * * *"),
            KeepSelector.STANDARD,
            new StaleBranches(90, List.of()),
            10_000,
            Duration.ofDays(7),
            Duration.ZERO,
            false);

    /**
     * Which branches are stale: those that no version came to for so many days, without main branches and those that are named.
     *
     * @param maxAge in days; 0 keeps all branches
     */
    public record StaleBranches(int maxAge, List<String> kept) {

        public StaleBranches {
            kept = List.copyOf(kept);
        }
    }

    public RetentionSettings {
        keep = List.copyOf(keep);
    }
}
