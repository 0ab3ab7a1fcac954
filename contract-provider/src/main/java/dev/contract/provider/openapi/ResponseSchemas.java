package dev.contract.provider.openapi;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.schema.BodySchema;
import dev.contract.core.schema.SchemaException;
import dev.contract.core.schema.SchemaViolation;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The schemas of a document, each compiled when it is used first. */
final class ResponseSchemas {

    private static final String SCHEMA = "x-schema";

    private final Pointers document;
    private final IdentityHashMap<JsonObject, Check> compiled = new IdentityHashMap<>();

    ResponseSchemas(Pointers document) {
        this.document = document;
    }

    private interface Check {
        List<SchemaViolation> of(JsonValue value);
    }

    List<SchemaViolation> check(JsonObject schema, JsonValue value) {
        Check check;
        synchronized (compiled) {
            check = compiled.computeIfAbsent(schema, this::compile);
        }
        return check.of(value);
    }

    private Check compile(JsonObject schema) {
        JsonObject whole =
                Excerpt.of(document.json(), schema).with(SCHEMA, schema).with("$ref", "#/" + SCHEMA);
        try {
            BodySchema usable = BodySchema.of(whole);
            return usable::check;
        } catch (SchemaException wrong) {
            SchemaViolation violation = new SchemaViolation(
                    DocPath.ROOT, "#", "cannot be checked, as the document is wrong: " + wrong.problem(), "", "");
            return value -> List.of(violation);
        }
    }

    /** The text of a header as the value that its schema asks for, if it can be read as one. */
    JsonValue typed(JsonObject schema, String text) {
        JsonObject resolved = document.resolved(schema);
        String type = types(resolved);
        if (type.contains("array")) {
            JsonObject items = resolved.object("items");
            return new JsonArray(Arrays.stream(text.split(","))
                    .map(item -> typed(items, item.strip()))
                    .toList());
        }
        if (Set.of("integer", "number", "boolean", "null").stream().anyMatch(type::contains)) {
            try {
                JsonValue value = JsonReader.parse(text.strip());
                return value instanceof JsonObject || value instanceof JsonArray ? new JsonString(text) : value;
            } catch (JsonSyntaxException other) {
                return new JsonString(text);
            }
        }
        return new JsonString(text);
    }

    private static String types(JsonObject schema) {
        return String.valueOf(schema.get("type"));
    }
}
