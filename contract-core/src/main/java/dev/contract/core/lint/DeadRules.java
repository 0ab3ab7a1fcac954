package dev.contract.core.lint;

import dev.contract.core.match.Explanation;
import dev.contract.core.model.Body;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.Part;
import dev.contract.core.model.PathToken;
import dev.contract.core.model.RuleGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds rules that lead to nothing in the example. */
final class DeadRules implements SideCheck {

    @Override
    public void check(Side side, Report report) {
        if (side.isReadable()) {
            body(side, report);
            List.of(Part.QUERY, Part.HEADER, Part.METADATA).forEach(part -> named(side, part, report));
        }
    }

    private static void body(Side side, Report report) {
        Map<DocPath, RuleGroup> rules = side.expected().rules().of(Part.BODY);
        if (rules.isEmpty()) {
            return;
        }
        if (side.body() instanceof Body.Absent) {
            report.add(
                    LintRule.BODY_NOT_CHECKED,
                    side.at(Part.BODY, ""),
                    "there are rules for the body (" + first(rules) + "), but no example: nothing of it is checked",
                    "Give the body an example, or remove the rules.");
        } else if (!side.expectation().unused().isEmpty()) {
            Set<String> reached = reached(side);
            rules.forEach((path, group) -> {
                boolean dead = !group.rules().isEmpty() && !reached.contains(path.toString());
                if (dead && !EmptyExamples.isInEmptyList(side, path) && !isAnyMemberOfAValue(side, path)) {
                    add(side, Part.BODY, path, group, report);
                }
            });
        }
    }

    /** Tools write a rule for the members of whatever is in a list, if it has any or not. */
    private static boolean isAnyMemberOfAValue(Side side, DocPath rule) {
        int last = rule.tokens().size() - 1;
        if (last < 0 || !(rule.tokens().get(last) instanceof PathToken.Any)) {
            return false;
        }
        DocPath above = new DocPath(rule.tokens().subList(0, last));
        return side.values().stream()
                .anyMatch(value -> value.part() == Part.BODY && Places.isSame(above, value.path()));
    }

    private static String first(Map<DocPath, RuleGroup> rules) {
        return rules.keySet().iterator().next() + (rules.size() == 1 ? "" : ", …");
    }

    private static Set<String> reached(Side side) {
        return side.places().stream()
                .filter(place -> place.part() == Part.BODY)
                .flatMap(place -> place.candidates().stream())
                .map(Explanation.Candidate::from)
                .collect(Collectors.toSet());
    }

    private static void named(Side side, Part part, Report report) {
        side.expected().rules().of(part).forEach((path, group) -> {
            String name = path.name();
            boolean there = side.places().stream()
                    .anyMatch(place -> place.part() == part && place.path().equalsIgnoreCase(name));
            if (!there && !name.isEmpty() && !name.equals("*") && !group.rules().isEmpty()) {
                add(side, part, path, group, report);
            }
        });
    }

    private static void add(Side side, Part part, DocPath path, RuleGroup group, Report report) {
        String where = part == Part.BODY ? path.toString() : path.name();
        String near = side.expectation().nearest(part, where);
        report.add(
                LintRule.DEAD_RULE,
                side.at(part, where),
                group + " leads to nothing in the example",
                "Correct the path" + (near == null ? "" : " (" + near + " is there)")
                        + ", or remove the rule: nothing is checked by it.");
    }
}
