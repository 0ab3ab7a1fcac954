package dev.contract.broker.verifications;

import org.jspecify.annotations.Nullable;

/**
 * Where the bad news about a contract began, among the versions of the provider on one branch.
 *
 * @param branch of the provider; null if its versions are on none
 * @param firstBad the first failure after the last success
 * @param lastGood the last success, of this contract or of an earlier one as the cause says; null if there was none
 */
public record Breakage(
        Cause cause,
        @Nullable String branch,
        Verification firstBad,
        @Nullable Verification lastGood) {

    /** Who has changed between the last success and the first failure. */
    public enum Cause {
        /** The provider: an earlier version of it succeeded with this contract. */
        PROVIDER,
        /** The consumer: the same version of the provider succeeded with an earlier contract. */
        CONSUMER,
        /** Both of them: an earlier version of the provider succeeded with an earlier contract. */
        BOTH,
        /** Nobody: the same version of the provider succeeded with this contract. */
        NOBODY,
        /** No earlier version of the provider succeeded with a contract up to this one. */
        NEVER_GOOD
    }
}
