package dev.contract.core.match;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares arrays whose items have no place: {@code arrayContains} and {@code ignore-order}. */
final class UnorderedComparison {

    /** Beyond so many pairs of an example and an item, a few seconds, it is not tried whether they fit. */
    private static final long MOST_QUESTIONS = 1_000_000;

    private final Mode mode;

    UnorderedComparison(Mode mode) {
        this.mode = mode;
    }

    /** Each variant has to be found; one item may be found for several of them. */
    void contains(CompiledRule.ArrayContains rule, JsonArray expected, JsonArray actual, MismatchCollector found) {
        Mode loose = Mode.response(mode.profile());
        for (CompiledRule.Variant variant : variants(rule, expected)) {
            JsonValue example =
                    variant.index() < expected.size() ? expected.items().get(variant.index()) : JsonNull.NULL;
            if (variant.index() >= expected.size()
                    || actual.items().stream().noneMatch(item -> matches(loose, variant.rules(), example, item))) {
                String message = "Variant at index %d (%s) was not found in the actual list"
                        .formatted(variant.index(), sorted(example));
                found.add("arrayContains", message, example, actual, null);
            }
        }
    }

    static List<CompiledRule.Variant> variants(CompiledRule.ArrayContains rule, JsonArray expected) {
        return rule.variants().isEmpty() ? examples(expected) : rule.variants();
    }

    private static List<CompiledRule.Variant> examples(JsonArray expected) {
        List<CompiledRule.Variant> variants = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            variants.add(new CompiledRule.Variant(i, new RuleTrie().root()));
        }
        return variants;
    }

    /** There has to be a way to pair all examples with items, or all items with examples if there are more of them. */
    void anyOrder(
            CompiledRule.IgnoreOrder rule,
            RuleState rules,
            JsonArray expected,
            JsonArray actual,
            MismatchCollector found) {
        String size = sizeProblem(rule, expected, actual);
        if (size != null) {
            found.add(rule.rule().toString(), size, expected, actual, null);
            return;
        }
        Pairing pairing = new Pairing(
                expected.size(),
                actual.size(),
                (example, item) -> matches(
                        mode,
                        rules.item(example),
                        expected.items().get(example),
                        actual.items().get(item)));
        BitSet paired = pairEqual(rules, expected, actual, pairing);
        long questions = (long) (expected.size() - paired.cardinality()) * actual.size();
        if (questions > MOST_QUESTIONS) {
            String message = "Expected %d items in any order, but %d of them equal none of the %d received"
                    .formatted(expected.size(), expected.size() - paired.cardinality(), actual.size());
            found.add(rule.rule().toString(), message, expected, actual, "there are too many to try all pairs");
            return;
        }
        for (int example = paired.nextClearBit(0);
                example < expected.size();
                example = paired.nextClearBit(example + 1)) {
            if (!pairing.pair(example)) {
                String message = "Expected %s to contain %s in any order"
                        .formatted(
                                Show.text(actual.toString()), expected.items().get(example));
                found.add(rule.rule().toString(), message, expected.items().get(example), actual, null);
            }
        }
    }

    private static @Nullable String sizeProblem(CompiledRule.IgnoreOrder rule, JsonArray expected, JsonArray actual) {
        boolean bounded = rule.min() != null || rule.max() != null;
        String problem = null;
        if (!bounded && expected.size() != actual.size()) {
            problem = "size " + expected.size();
        } else if (rule.min() != null && actual.size() < rule.min()) {
            problem = "minimum size of " + rule.min();
        } else if (rule.max() != null && actual.size() > rule.max()) {
            problem = "maximum size of " + rule.max();
        }
        return problem == null
                ? null
                : "Expected %s (size %d) to have %s".formatted(Show.text(actual.toString()), actual.size(), problem);
    }

    /** Pairs each example with an item equal to it; what is left after that is usually little. */
    private BitSet pairEqual(RuleState rules, JsonArray expected, JsonArray actual, Pairing pairing) {
        Map<JsonValue, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < actual.size(); i++) {
            places.computeIfAbsent(actual.items().get(i), item -> new ArrayDeque<>())
                    .add(i);
        }
        BitSet paired = new BitSet();
        for (int example = 0; example < expected.size(); example++) {
            JsonValue value = expected.items().get(example);
            Deque<Integer> equal = places.get(value);
            if (equal != null && !equal.isEmpty() && matches(mode, rules.item(example), value, value)) {
                pairing.give(equal.remove(), example);
                paired.set(example);
            }
        }
        return paired;
    }

    private static boolean matches(Mode mode, RuleState rules, JsonValue example, JsonValue item) {
        Path path = new Path("$");
        MismatchCollector found = new MismatchCollector(Part.BODY, path);
        new JsonComparison(mode, path, found).compare(rules, example, item);
        return found.mismatches().isEmpty();
    }

    private static JsonValue sorted(JsonValue value) {
        return value instanceof JsonObject object ? new JsonObject(new TreeMap<>(object.members())) : value;
    }
}
