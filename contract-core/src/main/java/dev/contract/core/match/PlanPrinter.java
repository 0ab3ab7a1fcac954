package dev.contract.core.match;

import dev.contract.core.model.Part;
import java.util.StringJoiner;

/** Prints the places that are judged, one line each. */
final class PlanPrinter {

    /** Enough for any person; examples within examples could make more than a machine can print. */
    private static final int LIMIT = 10_000;

    private final StringJoiner lines = new StringJoiner("\n");
    private int count;

    void add(PartPlan plan) {
        plan.places().forEach(place -> add(plan.part(), place));
    }

    private void add(Part part, Place place) {
        if (count >= LIMIT) {
            if (count++ == LIMIT) {
                lines.add("… and more: a plan ends after " + LIMIT + " places");
            }
            return;
        }
        count++;
        lines.add(part.wireName() + (place.path().isEmpty() ? "" : " " + place.path()) + ": " + place.words());
        for (Place below : place.below()) {
            if (count > LIMIT) {
                return;
            }
            add(part, below);
        }
    }

    void problem(String problem) {
        lines.add("problem: " + problem);
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
