package dev.contract.consumer.prove;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changes a document in one place after the other. */
final class JsonVariants {

    private static final String UNKNOWN = "notInTheContract";
    private static final int LONG_LIST = 3;
    private static final int MOST_ITEMS = 1_000;
    private static final int MOST_WALKED = 5;
    private static final int MOST_SHOWN = 40;

    private final RulesByPlace rules;
    private final OtherValues values;
    private final Predicate<DocPath> untouched;
    private final Taker taker;

    /** Takes whole documents. */
    interface Taker {
        /** True if the contract allows it. */
        boolean take(String title, JsonValue document);
    }

    /**
     * Changes of documents.
     *
     * @param untouched places whose values lead somewhere
     * @param taker gets what was made
     */
    JsonVariants(RulesByPlace rules, OtherValues values, Predicate<DocPath> untouched, Taker taker) {
        this.rules = rules;
        this.values = values;
        this.untouched = untouched;
        this.taker = taker;
    }

    void add(JsonValue document) {
        taker.take("body: all members in another order", reversed(document));
        walk(DocPath.ROOT, document, UnaryOperator.identity());
    }

    /** Walks a part of the document; the whole is what a changed part is put into. */
    private void walk(DocPath path, JsonValue value, UnaryOperator<JsonValue> whole) {
        if (untouched.test(path)) {
            return;
        }
        for (JsonValue other : values.of(value, rules.at(path))) {
            taker.take("body " + path + " is " + words(other), whole.apply(other));
        }
        if (value instanceof JsonObject object) {
            walkObject(path, object, whole);
        } else if (value instanceof JsonArray array) {
            walkArray(path, array, whole);
        }
    }

    private void walkObject(DocPath path, JsonObject object, UnaryOperator<JsonValue> whole) {
        JsonValue unknown = JsonObject.of("of", new JsonArray(List.of(JsonNull.NULL)));
        taker.take("body " + path + " has an unknown member", whole.apply(object.with(UNKNOWN, unknown)));
        if (!object.isEmpty()) {
            entries(path, object, whole);
        }
        object.members()
                .forEach((name, value) ->
                        walk(path.field(name), value, changed -> whole.apply(object.with(name, changed))));
    }

    /** Where names are free, there may be others, more and none. */
    private void entries(DocPath path, JsonObject object, UnaryOperator<JsonValue> whole) {
        JsonValue value = object.members().values().iterator().next();
        taker.take("body " + path + " is an empty object", whole.apply(JsonObject.EMPTY));
        for (Rule rule : rules.at(path)) {
            List<String> names = switch (rule.name()) {
                case "values" -> List.of("another name");
                case "eachKey" ->
                    RulesByPlace.nested(rule).stream()
                            .map(each -> each.attributes().text("regex"))
                            .filter(Objects::nonNull)
                            .flatMap(regex -> PatternTexts.of(regex).stream())
                            .toList();
                default -> List.<String>of();
            };
            names.forEach(name ->
                    taker.take("body " + path + " has a member '" + name + "'", whole.apply(object.with(name, value))));
        }
    }

    private void walkArray(DocPath path, JsonArray array, UnaryOperator<JsonValue> whole) {
        TreeSet<Integer> sizes = new TreeSet<>(List.of(0, 1, 2, Math.max(LONG_LIST, array.size() + 1)));
        for (Rule rule : rules.at(path)) {
            Integer min = rule.integer("min");
            Integer max = rule.integer("max");
            sizes.add(min == null ? 0 : Math.min(min, MOST_ITEMS));
            sizes.add(max == null ? LONG_LIST : Math.min(max, MOST_ITEMS));
        }
        first(path, "the shortest list", new ArrayList<>(sizes.headSet(array.size())), array, whole);
        List<Integer> longer = new ArrayList<>(sizes.tailSet(array.size() + 1));
        Collections.reverse(longer);
        first(path, "a longer list", longer, array, whole);
        List<JsonValue> withUnknown = new ArrayList<>(array.items());
        withUnknown.add(JsonObject.of(UNKNOWN, true));
        taker.take("body " + path + " has an unknown item", whole.apply(new JsonArray(withUnknown)));
        for (int i = 0; i < Math.min(array.size(), MOST_WALKED); i++) {
            int index = i;
            walk(path.index(i), array.items().get(i), changed -> whole.apply(replaced(array, index, changed)));
        }
    }

    private void first(
            DocPath path, String title, List<Integer> sizes, JsonArray array, UnaryOperator<JsonValue> whole) {
        for (int size : sizes) {
            if ((size == 0 || array.size() > 0)
                    && taker.take(
                            "body %s: %s, %d items".formatted(path, title, size), whole.apply(resized(array, size)))) {
                return;
            }
        }
    }

    private static JsonArray resized(JsonArray array, int size) {
        List<JsonValue> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(array.items().get(i % array.size()));
        }
        return new JsonArray(items);
    }

    private static JsonArray replaced(JsonArray array, int index, JsonValue item) {
        List<JsonValue> items = new ArrayList<>(array.items());
        items.set(index, item);
        return new JsonArray(items);
    }

    private static JsonValue reversed(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.items().stream().map(JsonVariants::reversed).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        List<String> names = new ArrayList<>(object.members().keySet());
        Collections.reverse(names);
        Map<String, JsonValue> members = new LinkedHashMap<>();
        names.forEach(name -> members.put(name, reversed(Objects.requireNonNull(object.get(name)))));
        return new JsonObject(members);
    }

    private static String words(JsonValue value) {
        String start = value.start(MOST_SHOWN);
        return start.length() < MOST_SHOWN ? start : start + "…";
    }
}
