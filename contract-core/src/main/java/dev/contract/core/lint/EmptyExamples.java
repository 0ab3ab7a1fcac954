package dev.contract.core.lint;

import dev.contract.core.match.Explanation;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.Part;
import java.util.List;

/** Finds lists of which the contract says much and shows nothing. */
final class EmptyExamples implements SideCheck {

    @Override
    public void check(Side side, Report report) {
        for (Value value : side.values()) {
            if (isEmptyList(value) && (isLikeTheExample(side, value) || hasRulesBelow(side, value))) {
                report.add(
                        LintRule.EMPTY_EXAMPLE,
                        side.at(Part.BODY, value.path()),
                        "the list is matched by type, but its example is empty: any items pass",
                        "Give it an item as an example; a list that is meant to be empty needs no rule.");
            }
        }
    }

    private static boolean isEmptyList(Value value) {
        return value.part() == Part.BODY && value.json() instanceof JsonArray;
    }

    private static boolean isLikeTheExample(Side side, Value value) {
        List<Explanation.Candidate> candidates =
                side.expectation().explain(Part.BODY, value.path()).candidates();
        return !candidates.isEmpty()
                && !candidates.get(0).cascades()
                && candidates.get(0).rules().startsWith("type");
    }

    private static boolean hasRulesBelow(Side side, Value value) {
        return side.expected().rules().of(Part.BODY).keySet().stream().anyMatch(path -> isIn(value, path));
    }

    /** True if a rule is about the items of an empty list of the example. */
    static boolean isInEmptyList(Side side, DocPath rule) {
        return side.values().stream().anyMatch(value -> isEmptyList(value) && isIn(value, rule));
    }

    private static boolean isIn(Value list, DocPath rule) {
        for (int size = 0; size < rule.tokens().size(); size++) {
            DocPath start = new DocPath(rule.tokens().subList(0, size));
            if (Places.isSame(start, list.path())) {
                return true;
            }
        }
        return false;
    }
}
