package dev.contract.provider.openapi;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says the schemas of an OpenAPI document in JSON Schema 2020-12, for what a provider sends. Version 3.1 uses it already, but
 * for members that are only written (OpenAPI 3.1 §4.8.24); 3.0 has keywords of its own (OpenAPI 3.0.3 §4.7.24).
 */
final class SchemaDialect {

    private final boolean three;

    private SchemaDialect(boolean three) {
        this.three = three;
    }

    static JsonObject standard(JsonObject document) {
        return new SchemaDialect(document.text("openapi", "").startsWith("3.0")).object(document);
    }

    private JsonValue value(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object(object);
        }
        return value instanceof JsonArray array
                ? new JsonArray(array.items().stream().map(this::value).toList())
                : value;
    }

    /** Keywords are known by the kind of their values: data and members of such names have others. */
    private JsonObject object(JsonObject object) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> members.put(name, value(value)));
        if (three && members.get("$ref") instanceof JsonString) {
            members.keySet().retainAll(List.of("$ref")); // it replaces everything beside it
        }
        if (three) {
            bounds(members, "minimum", "exclusiveMinimum");
            bounds(members, "maximum", "exclusiveMaximum");
            nullable(members);
        }
        written(members);
        return new JsonObject(members);
    }

    private static void bounds(Map<String, JsonValue> members, String bound, String exclusive) {
        if (members.get(exclusive) instanceof JsonBoolean isExclusive) {
            members.remove(exclusive);
            JsonValue limit = isExclusive == JsonBoolean.TRUE ? members.remove(bound) : null;
            if (limit != null) {
                members.put(exclusive, limit);
            }
        }
    }

    /** Null is allowed beside a type only (OpenAPI 3.0.3, "Nullable and null"). */
    private static void nullable(Map<String, JsonValue> members) {
        if (members.remove("nullable") != JsonBoolean.TRUE || !(members.get("type") instanceof JsonString type)) {
            return;
        }
        members.put("type", JsonValue.of(List.of(type, "null")));
        if (members.get("enum") instanceof JsonArray values && !values.items().contains(JsonNull.NULL)) {
            List<JsonValue> more = new ArrayList<>(values.items());
            more.add(JsonNull.NULL);
            members.put("enum", new JsonArray(more));
        }
    }

    private static void written(Map<String, JsonValue> members) {
        if (members.get("required") instanceof JsonArray required
                && members.get("properties") instanceof JsonObject properties) {
            List<JsonValue> sent = required.items().stream()
                    .filter(name -> !(name instanceof JsonString text
                            && properties.object(text.value()).get("writeOnly") == JsonBoolean.TRUE))
                    .toList();
            members.put("required", new JsonArray(sent));
        }
    }
}
