package dev.contract.core.match;

import dev.contract.core.match.CompiledRule.EachKey;
import dev.contract.core.match.CompiledRule.EachValue;
import dev.contract.core.match.CompiledRule.Values;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an object is compared, in words and step by step. */
record JsonObjectPlan(JsonPlace place, JsonObject example) {

    String asks() {
        if (judgesEach()) {
            return "an object whose members may have any name"
                    + (example.members().size() > 1 ? beyond() : "");
        }
        if (place.rule(EachKey.class) != null) {
            return "an object whose values are not judged";
        }
        boolean open = place.mode().allowsUnexpected();
        if (example.isEmpty()) {
            return open ? "an object" : "an empty object";
        }
        String names = example.members().keySet().stream()
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(", "));
        return Show.text("an object with " + names) + (open ? "; others may come" : " and no others");
    }

    private static String beyond() {
        return ", each like the example of its name or the first";
    }

    private boolean judgesEach() {
        return place.rule(Values.class) != null || place.rule(EachValue.class) != null;
    }

    List<Place> below() {
        EachValue each = place.rule(EachValue.class);
        if (judgesEach()) {
            return place.likeExamples(example.members(), place.rules().otherMember(), ".*", each);
        }
        List<Place> places = new ArrayList<>();
        if (place.rule(EachKey.class) == null) {
            example.members().forEach((name, value) -> places.add(member(name, value, null)));
        }
        return places;
    }

    @Nullable Place at(String name) {
        JsonValue value = example.get(name);
        if (judgesEach() && !example.isEmpty()) {
            JsonValue first = example.members().values().iterator().next();
            return member(name, value == null ? first : value, place.rule(EachValue.class));
        }
        return value == null || judgesEach() || place.rule(EachKey.class) != null ? null : member(name, value, null);
    }

    private Place member(String name, JsonValue value, @Nullable EachValue each) {
        return place.child(Path.join(place.path(), name), place.rules().child(name, each), value, each);
    }
}
