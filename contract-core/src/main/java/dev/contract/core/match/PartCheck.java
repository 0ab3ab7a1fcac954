package dev.contract.core.match;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Checks one part of a message. */
interface PartCheck<T> {

    /** Adds the mismatches of this part. */
    void check(T actual, List<Mismatch> mismatches);

    /** What is judged, place by place. */
    PartPlan plan();

    /** A check made of its two functions. */
    static <T> PartCheck<T> of(BiConsumer<T, List<Mismatch>> check, Supplier<PartPlan> plan) {
        return new PartCheck<>() {
            @Override
            public void check(T actual, List<Mismatch> mismatches) {
                check.accept(actual, mismatches);
            }

            @Override
            public PartPlan plan() {
                return plan.get();
            }
        };
    }
}
