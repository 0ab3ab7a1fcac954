package dev.contract.broker.verifications;

import org.jspecify.annotations.Nullable;

/**
 * Where the bad news about a contract began: the first failure after the last success. The last success is of this content
 * or, where that never had one, of an earlier contract of the pair; null if there was none at all.
 */
public record Breakage(Verification firstBad, @Nullable Verification lastGood, boolean sameContent) {}
