package dev.contract.core.schema;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The references of a schema, which have to lead to places in the same document: nothing is fetched. */
record References(JsonObject document) {

    private static final List<String> KEYWORDS = List.of("$ref", "$dynamicRef", "$recursiveRef");

    /** What these hold is data, however it looks. */
    private static final Set<String> DATA = Set.of("const", "enum", "default", "example", "examples");

    private static final int MAX_DEPTH = 200;

    void check() throws SchemaException {
        check(document, "#", 0);
    }

    private void check(JsonValue value, String place, int depth) throws SchemaException {
        if (depth > MAX_DEPTH) {
            throw new SchemaException("the schema is nested more than %d levels deep".formatted(MAX_DEPTH));
        }
        if (value instanceof JsonObject object) {
            for (String keyword : KEYWORDS) {
                if (object.get(keyword) instanceof JsonString reference) {
                    resolve(reference.value(), place + "/" + keyword);
                }
            }
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                if (!DATA.contains(member.getKey()) || isProperties(place)) {
                    check(member.getValue(), place + "/" + member.getKey(), depth + 1);
                }
            }
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                check(array.items().get(i), place + "/" + i, depth + 1);
            }
        }
    }

    /** There the names are those of members, not of keywords. */
    private static boolean isProperties(String place) {
        return place.matches(".*/(properties|patternProperties|\\$defs|definitions|dependentSchemas)");
    }

    /** The schema that a reference of an object leads to; null if it has none. */
    @Nullable JsonValue target(JsonObject schema, String place) throws SchemaException {
        for (String keyword : KEYWORDS) {
            if (schema.get(keyword) instanceof JsonString reference) {
                return resolve(reference.value(), place + "/" + keyword);
            }
        }
        return null;
    }

    static JsonObject withoutReference(JsonObject schema) {
        return schema.without(KEYWORDS::contains);
    }

    private JsonValue resolve(String reference, String place) throws SchemaException {
        if (!reference.startsWith("#")) {
            throw new SchemaException(
                    "the reference \"%s\" at %s leads out of the document: copy that schema into \"$defs\", as nothing is fetched"
                            .formatted(reference, place));
        }
        JsonValue target = reference.length() == 1 || reference.startsWith("#/")
                ? pointer(reference.substring(1))
                : anchor(document, reference.substring(1), 0);
        if (target == null) {
            throw new SchemaException("the reference \"%s\" at %s leads nowhere".formatted(reference, place));
        }
        return target;
    }

    private @Nullable JsonValue pointer(String pointer) {
        JsonValue value = document;
        String decoded = decode(pointer);
        for (String step :
                decoded.isEmpty() ? new String[0] : decoded.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            if (value instanceof JsonObject object) {
                value = object.get(name);
            } else if (value instanceof JsonArray array && name.matches("\\d{1,9}")) {
                int index = Integer.parseInt(name);
                value = index < array.size() ? array.items().get(index) : null;
            } else {
                return null;
            }
            if (value == null) {
                return null;
            }
        }
        return value;
    }

    private static String decode(String pointer) {
        try {
            return URLDecoder.decode(pointer.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return pointer;
        }
    }

    /** A place that the schema names itself. */
    private static @Nullable JsonValue anchor(JsonValue value, String name, int depth) {
        if (value instanceof JsonObject object && depth <= MAX_DEPTH) {
            boolean here = name.equals(object.text("$anchor"))
                    || name.equals(object.text("$dynamicAnchor"))
                    || ("#" + name).equals(object.text("$id"))
                    || ("#" + name).equals(object.text("id"));
            return here ? object : anchorIn(object.members().values(), name, depth);
        }
        return value instanceof JsonArray array ? anchorIn(array.items(), name, depth) : null;
    }

    private static @Nullable JsonValue anchorIn(Iterable<JsonValue> values, String name, int depth) {
        for (JsonValue value : values) {
            JsonValue found = anchor(value, name, depth + 1);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
