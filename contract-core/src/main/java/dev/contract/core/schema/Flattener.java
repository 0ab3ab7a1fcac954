package dev.contract.core.schema;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings a schema with references and {@code allOf} into one that says the same in one object. */
final class Flattener {

    /** More than anybody writes; a schema that uses itself twice could grow without end. */
    private static final int MAX_SCHEMAS = 20_000;

    private static final int MAX_REFERENCES = 300;

    private final References references;
    private final Draft draft;
    private int schemas;

    Flattener(JsonObject document, Draft draft) {
        this.references = new References(document);
        this.draft = draft;
    }

    /**
     * The flat schema; null if nothing can satisfy it or if it leads to itself.
     *
     * @param active the schemas that references have led to on the way here; those that are followed now are added
     */
    @Nullable JsonObject flatten(JsonValue schema, List<JsonValue> active) throws SchemaException {
        if (++schemas > MAX_SCHEMAS) {
            throw new SchemaException("the schema is too large to make an example of it: write one as \"example\"");
        }
        if (!(schema instanceof JsonObject object)) {
            return schema == JsonBoolean.FALSE ? null : JsonObject.EMPTY;
        }
        JsonObject flat = References.withoutReference(object).without("allOf");
        JsonValue target = references.target(object, "#");
        if (target != null) {
            if (active.stream().anyMatch(one -> one == target)) {
                return null;
            }
            enter(target, active);
            JsonObject referenced = flatten(target, active);
            if (referenced == null || draft.refReplacesSiblings()) {
                return referenced;
            }
            flat = merge(flat, referenced);
        }
        for (JsonValue part : object.items("allOf")) {
            JsonObject other = flatten(part, active);
            if (other == null) {
                return null;
            }
            flat = merge(flat, other);
        }
        return flat;
    }

    private static void enter(JsonValue target, List<JsonValue> active) throws SchemaException {
        if (active.size() > MAX_REFERENCES) {
            throw new SchemaException(
                    "the schema follows more than %d references, one after the other".formatted(MAX_REFERENCES));
        }
        active.add(target);
    }

    /** A schema that demands what both demand, as far as one keyword can say it; else the first counts. */
    static JsonObject merge(JsonObject one, JsonObject other) {
        Map<String, JsonValue> merged = new LinkedHashMap<>(one.members());
        other.members().forEach((keyword, value) -> merged.merge(keyword, value, (a, b) -> both(keyword, a, b)));
        return new JsonObject(merged);
    }

    private static JsonValue both(String keyword, JsonValue one, JsonValue other) {
        if (one instanceof JsonObject a && other instanceof JsonObject b && keyword.endsWith("roperties")) {
            Map<String, JsonValue> members = new LinkedHashMap<>(a.members());
            b.members().forEach((name, schema) -> members.merge(name, schema, Flattener::allOf));
            return keyword.equals("additionalProperties") ? allOf(one, other) : new JsonObject(members);
        }
        if (one instanceof JsonArray a && other instanceof JsonArray b && keyword.equals("required")) {
            Set<JsonValue> names = new LinkedHashSet<>(a.items());
            names.addAll(b.items());
            return JsonValue.of(names);
        }
        if (one instanceof JsonArray a && other instanceof JsonArray b && keyword.equals("enum")) {
            List<JsonValue> common = new ArrayList<>(a.items());
            common.removeIf(value -> b.items().stream().noneMatch(value::sameAs));
            return new JsonArray(common);
        }
        if (one instanceof JsonNumber a && other instanceof JsonNumber b) {
            boolean larger = a.value().compareTo(b.value()) >= 0;
            return keyword.startsWith("max") || keyword.startsWith("exclusiveMax") ? (larger ? b : a) : larger ? a : b;
        }
        boolean narrower = keyword.equals("type") && other.equals(new JsonString("integer"));
        return keyword.equals("items") ? allOf(one, other) : narrower ? other : one;
    }

    private static JsonValue allOf(JsonValue one, JsonValue other) {
        return one.equals(other) ? one : JsonObject.of("allOf", List.of(one, other));
    }
}
