package dev.contract.core.match;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares arrays: by position, or as the rules of the array say. */
final class ArrayComparison {

    private final JsonComparison values;
    private final Mode mode;
    private final Path path;
    private final MismatchCollector found;

    ArrayComparison(JsonComparison values, Mode mode, Path path, MismatchCollector found) {
        this.values = values;
        this.mode = mode;
        this.path = path;
        this.found = found;
    }

    void compare(RuleState rules, @Nullable CompiledGroup group, JsonArray expected, JsonArray actual) {
        if (group == null || group.isEquality()) {
            compareByPosition(rules, expected, actual);
            return;
        }
        group.judge(expected, actual, mode, found);
        List<CompiledRule.ArrayContains> contains = group.all(CompiledRule.ArrayContains.class);
        List<CompiledRule.IgnoreOrder> anyOrder = group.all(CompiledRule.IgnoreOrder.class);
        CompiledRule.EachValue each = group.one(CompiledRule.EachValue.class);
        UnorderedComparison unordered = new UnorderedComparison(mode);
        contains.forEach(rule -> unordered.contains(rule, expected, actual, found));
        anyOrder.forEach(rule -> unordered.anyOrder(rule, rules, expected, actual, found));
        boolean byTemplate = each != null || (contains.isEmpty() && anyOrder.isEmpty());
        if (byTemplate && (each != null || !expected.items().isEmpty())) {
            compareWithTemplate(rules, each, expected, actual);
        }
    }

    /** Items beyond the examples are compared with the first; without any each is its own, so that rules alone count. */
    private void compareWithTemplate(
            RuleState rules, CompiledRule.@Nullable EachValue each, JsonArray expected, JsonArray actual) {
        List<JsonValue> examples = expected.items();
        for (int i = 0; i < actual.size() && !found.isFull(); i++) {
            path.enter(i);
            JsonValue item = actual.items().get(i);
            JsonValue example = examples.isEmpty() ? item : examples.get(i < examples.size() ? i : 0);
            values.compare(rules.child(i, each), example, item);
            path.leave();
        }
    }

    private void missing(JsonValue example) {
        String message = "Expected %s but was missing";
        found.add("equality", () -> message.formatted(Show.value(example)), example, null, () -> null);
    }

    private void compareByPosition(RuleState rules, JsonArray expected, JsonArray actual) {
        if (expected.items().isEmpty() && !actual.items().isEmpty()) {
            found.add(
                    "equality",
                    () -> "Expected an empty List but received " + Show.json(actual),
                    expected,
                    actual,
                    () -> null);
            return;
        }
        for (int i = 0; i < expected.size() && !found.isFull(); i++) {
            path.enter(i);
            JsonValue example = expected.items().get(i);
            if (i < actual.size()) {
                values.compare(rules.item(i), example, actual.items().get(i));
            } else {
                missing(example);
            }
            path.leave();
        }
        if (expected.size() != actual.size()) {
            found.add(
                    "size",
                    () -> "Expected a List with %d elements but received %d elements"
                            .formatted(expected.size(), actual.size()),
                    expected,
                    actual,
                    () -> Hints.forSize(expected, actual));
        }
    }
}
