package dev.contract.core.match;

import java.util.List;

/** Checks one part of a message. */
@FunctionalInterface
interface PartCheck<T> {

    /** Adds the mismatches of this part. */
    void check(T actual, List<Mismatch> mismatches);
}
