package dev.contract.core.match;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.Part;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Prints the places that are judged, one line each. */
final class PlanPrinter {

    /** Enough for any person; examples within examples could make more than a machine can print. */
    private static final int LIMIT = 10_000;

    private final StringJoiner lines = new StringJoiner("\n");
    /** The rule paths that lead to a place of the body. */
    private final Set<String> reached = new HashSet<>();

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
        if (part == Part.BODY) {
            place.applied().candidates().forEach(candidate -> reached.add(candidate.from()));
        }
        lines.add(part.wireName() + (place.path().isEmpty() ? "" : " " + place.path()) + ": " + place.words());
        for (Place below : place.below()) {
            if (count > LIMIT) {
                return;
            }
            add(part, below);
        }
    }

    /** The rules of the body that lead nowhere, in words; none if the plan is cut. */
    List<String> unreached(Map<DocPath, RuleGroup> body, List<String> problems) {
        List<String> unreached = new ArrayList<>();
        body.forEach((path, group) -> {
            boolean empty = group.rules().isEmpty();
            boolean broken = problems.stream().anyMatch(problem -> problem.endsWith("(body " + path + ")"));
            if (count <= LIMIT && !empty && !broken && !reached.contains(path.toString())) {
                unreached.add(group + " by " + path + " leads to nothing in the example's body");
            }
        });
        return unreached;
    }

    void unused(String rule) {
        lines.add("unused: " + rule);
    }

    void problem(String problem) {
        lines.add("problem: " + problem);
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
