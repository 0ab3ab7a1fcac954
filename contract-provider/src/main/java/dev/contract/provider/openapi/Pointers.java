package dev.contract.provider.openapi;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document whose references all stay inside of it. */
record Pointers(JsonObject json) {

    /** Nobody refers on and on so often; a circle does. */
    private static final int MOST_STEPS = 50;

    /** The object, or what it refers to; empty where that leads nowhere. */
    JsonObject resolved(@Nullable JsonValue value) {
        JsonValue next = value;
        for (int i = 0; i < MOST_STEPS; i++) {
            if (!(next instanceof JsonObject object)) {
                return JsonObject.EMPTY;
            }
            String reference = object.text("$ref");
            if (reference == null) {
                return object;
            }
            next = reference.startsWith("#") ? at(reference.substring(1)) : null;
        }
        return JsonObject.EMPTY;
    }

    private @Nullable JsonValue at(String pointer) {
        JsonValue value = json;
        for (String name : steps(pointer)) {
            if (value instanceof JsonArray array && name.matches("\\d{1,9}")) {
                int index = Integer.parseInt(name);
                value = index < array.size() ? array.items().get(index) : null;
            } else {
                value = value instanceof JsonObject object ? object.get(name) : null;
            }
        }
        return value;
    }

    /** The names of a JSON Pointer in a URI fragment (RFC 6901 §6). */
    static List<String> steps(String pointer) {
        return Arrays.stream(Percent.decoded(pointer).split("/", -1))
                .filter(step -> !step.isEmpty())
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
