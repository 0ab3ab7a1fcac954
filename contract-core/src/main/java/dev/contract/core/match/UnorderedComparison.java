package dev.contract.core.match;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
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

    private static final String TOO_MANY = "there are too many to try all pairs";

    private final Mode mode;

    UnorderedComparison(Mode mode) {
        this.mode = mode;
    }

    /** Each variant has to be found; one item may be found for several of them. */
    void contains(CompiledRule.ArrayContains rule, JsonArray expected, JsonArray actual, MismatchCollector found) {
        Trial trial = new Trial(Mode.response(mode.profile()), found);
        long questions = 0;
        for (CompiledRule.Variant variant : variants(rule, expected)) {
            if (found.isFull()) {
                return;
            }
            if (questions > MOST_QUESTIONS) {
                String message = "Expected %d items to contain all variants, but not all of them could be looked for"
                        .formatted(actual.size());
                found.add("arrayContains", message, expected, actual, TOO_MANY);
                return;
            }
            boolean known = variant.index() < expected.size();
            JsonValue example = known ? expected.items().get(variant.index()) : JsonNull.NULL;
            int place = known ? indexOf(variant, example, actual, trial) : -1;
            questions += place < 0 ? actual.size() : place + 1;
            if (place < 0) {
                found.add(
                        "arrayContains",
                        () -> "Variant at index %d (%s) was not found in the actual list"
                                .formatted(variant.index(), Show.json(sorted(example))),
                        example,
                        actual,
                        () -> null);
            }
        }
    }

    /** Where the first item is that fits a variant; -1 if there is none. */
    private static int indexOf(CompiledRule.Variant variant, JsonValue example, JsonArray actual, Trial trial) {
        for (int i = 0; i < actual.size(); i++) {
            if (trial.fits(variant.rules(), example, actual.items().get(i))) {
                return i;
            }
        }
        return -1;
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
        }
        if (size != null || !found.tries(expected.size() + actual.size())) {
            return;
        }
        Trial trial = new Trial(mode, found);
        Pairing pairing = new Pairing(
                expected.size(),
                actual.size(),
                (example, item) -> trial.fits(
                        rules.item(example),
                        expected.items().get(example),
                        actual.items().get(item)));
        BitSet paired = pairEqual(rules, expected, actual, pairing, trial);
        long questions = (long) (expected.size() - paired.cardinality()) * actual.size();
        if (questions > MOST_QUESTIONS) {
            String message = "Expected %d items in any order, but %d of them equal none of the %d received"
                    .formatted(expected.size(), expected.size() - paired.cardinality(), actual.size());
            found.add(rule.rule().toString(), message, expected, actual, TOO_MANY);
            return;
        }
        for (int example = paired.nextClearBit(0);
                example < expected.size() && !found.isFull();
                example = paired.nextClearBit(example + 1)) {
            if (!pairing.pair(example)) {
                JsonValue wanted = expected.items().get(example);
                found.add(
                        rule.rule().toString(),
                        () -> "Expected %s to contain %s in any order".formatted(Show.json(actual), Show.json(wanted)),
                        wanted,
                        actual,
                        () -> null);
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
                : "Expected %s (size %d) to have %s".formatted(Show.json(actual), actual.size(), problem);
    }

    /** Pairs each example with an item equal to it; what is left after that is usually little. */
    private static BitSet pairEqual(
            RuleState rules, JsonArray expected, JsonArray actual, Pairing pairing, Trial trial) {
        Map<ItemKey, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < actual.size(); i++) {
            places.computeIfAbsent(new ItemKey(actual.items().get(i)), item -> new ArrayDeque<>())
                    .add(i);
        }
        BitSet paired = new BitSet();
        for (int example = 0; example < expected.size(); example++) {
            JsonValue value = expected.items().get(example);
            Deque<Integer> equal = places.get(new ItemKey(value));
            if (equal != null && !equal.isEmpty() && trial.fits(rules.item(example), value, value)) {
                pairing.give(equal.remove(), example);
                paired.set(example);
            }
        }
        return paired;
    }

    private static JsonValue sorted(JsonValue value) {
        return value instanceof JsonObject object ? new JsonObject(new TreeMap<>(object.members())) : value;
    }

    /** Compares one pair after the other; what comes of it is only yes or no, and nothing is told of what does not fit. */
    private static final class Trial {
        private final MismatchCollector differs;
        private final JsonComparison comparison;

        private Trial(Mode mode, MismatchCollector found) {
            Path nobodyAsks = new Path("$");
            this.differs = found.silent();
            this.comparison = new JsonComparison(mode, nobodyAsks, differs);
        }

        private boolean fits(RuleState rules, JsonValue example, JsonValue item) {
            differs.forget();
            comparison.compare(rules, example, item);
            return !differs.hasAny();
        }
    }
}
