package dev.contract.core.match;

import dev.contract.core.match.CompiledRule.ArrayContains;
import dev.contract.core.match.CompiledRule.EachValue;
import dev.contract.core.match.CompiledRule.IgnoreOrder;
import dev.contract.core.match.CompiledRule.Variant;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an array is compared, in words and step by step. */
record JsonArrayPlan(JsonPlace place, JsonArray example) {

    String asks() {
        int size = example.size();
        if (byPosition()) {
            return size == 0 ? "an empty array" : "an array of exactly %d item(s)".formatted(size);
        }
        if (place.rule(ArrayContains.class) != null) {
            return "an array with an item for every variant";
        }
        if (place.rule(IgnoreOrder.class) != null) {
            return "an array of the %d example item(s) in any order".formatted(size);
        }
        if (size == 0) {
            return "an array of anything";
        }
        return size == 1
                ? "an array of items like the example"
                : "an array of items like the examples, those beyond the %d. like the first".formatted(size);
    }

    private boolean byPosition() {
        CompiledGroup group = place.rules().group();
        return group == null || group.isEquality();
    }

    private boolean inAnyOrder() {
        return place.rule(IgnoreOrder.class) != null;
    }

    List<Place> below() {
        List<Place> places = new ArrayList<>();
        contains().forEach(rule -> addVariants(rule, places));
        EachValue each = place.rule(EachValue.class);
        if (byPosition() || (inAnyOrder() && each == null)) {
            for (int i = 0; i < example.size(); i++) {
                places.add(item(i, null));
            }
        } else if (places.isEmpty() || each != null) {
            Map<String, JsonValue> examples = new LinkedHashMap<>();
            example.items().forEach(item -> examples.put(Integer.toString(examples.size()), item));
            places.addAll(place.likeExamples(examples, place.rules().otherItem(), "[*]", each));
        }
        return places;
    }

    private List<ArrayContains> contains() {
        CompiledGroup group = place.rules().group();
        return group == null ? List.of() : group.all(ArrayContains.class);
    }

    private void addVariants(ArrayContains contains, List<Place> places) {
        for (Variant variant : UnorderedComparison.variants(contains, example)) {
            if (variant.index() < example.size()) {
                String origin = "variant %d at %s".formatted(variant.index(), place.path());
                JsonValue value = example.items().get(variant.index());
                places.add(new JsonPlace(
                        place.path() + "[*]",
                        variant.rules(),
                        origin,
                        value,
                        Mode.response(place.mode().profile())));
            }
        }
    }

    @Nullable Place at(String step) {
        EachValue each = place.rule(EachValue.class);
        if (!step.matches("\\d{1,9}") || (each == null && !contains().isEmpty())) {
            return null;
        }
        int index = Integer.parseInt(step);
        if (byPosition() || (inAnyOrder() && each == null)) {
            return index < example.size() ? item(index, null) : null;
        }
        return example.size() == 0 ? null : item(index, each);
    }

    private Place item(int index, @Nullable EachValue each) {
        JsonValue value = example.items().get(index < example.size() ? index : 0);
        String path = Path.join(place.path(), Integer.toString(index));
        return place.child(path, place.rules().child(index, each), value, each);
    }
}
