package dev.contract.core.match;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.List;
import java.util.TreeSet;

/** The names of an object's members, as messages list them. */
final class Names {

    private Names() {}

    static String all(JsonObject object) {
        return new TreeSet<>(object.members().keySet()).toString();
    }

    static JsonValue list(JsonObject object) {
        return JsonValue.of(new TreeSet<>(object.members().keySet()));
    }

    static String missing(JsonObject expected, JsonObject actual) {
        return String.join(", ", only(expected, actual));
    }

    /** The names that only the first object has, sorted. */
    static List<String> only(JsonObject first, JsonObject second) {
        return first.members().keySet().stream()
                .filter(name -> !second.has(name))
                .sorted()
                .toList();
    }
}
