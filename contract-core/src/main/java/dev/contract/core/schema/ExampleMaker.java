package dev.contract.core.schema;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNull;
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

/** Makes an example of a schema: what it gives as one, else the least that it demands. */
final class ExampleMaker {

    private static final int MAX_ITEMS = 1_000;

    private final JsonObject document;
    private final Flattener flattener;

    /** The schemas that we are inside of: to enter one again would never end. */
    private final List<JsonValue> active = new ArrayList<>();

    ExampleMaker(JsonObject document, Draft draft) {
        this.document = document;
        this.flattener = new Flattener(document, draft);
    }

    JsonValue example() throws SchemaException {
        active.add(document);
        JsonValue example = value(document, 0);
        if (example == null) {
            throw new SchemaException(
                    "the schema allows no finite document: it demands itself inside of itself, or contradicts itself");
        }
        return example;
    }

    /** An example; null if there is none. The variant lets several of them differ. */
    private @Nullable JsonValue value(JsonValue schema, int variant) throws SchemaException {
        int before = active.size();
        JsonObject flat = flattener.flatten(schema, active);
        JsonValue value = flat == null ? null : value(new SchemaWords(flat), variant);
        active.subList(before, active.size()).clear();
        return value;
    }

    private @Nullable JsonValue value(SchemaWords words, int variant) throws SchemaException {
        JsonValue given = given(words.schema(), variant);
        if (given != null) {
            return given;
        }
        List<JsonValue> alternatives = words.alternatives();
        for (JsonValue alternative : alternatives) {
            JsonValue value = value(alternative, variant);
            if (value != null) {
                return value;
            }
        }
        return alternatives.isEmpty() ? ofType(words, variant) : null;
    }

    private static @Nullable JsonValue given(JsonObject schema, int variant) {
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("example")) {
            return schema.get("example");
        }
        for (String list : List.of("examples", "enum")) {
            List<JsonValue> items = schema.items(list);
            if (!items.isEmpty()) {
                return items.get(variant % items.size());
            }
        }
        JsonValue otherwise = schema.get("default");
        return otherwise == JsonNull.NULL ? null : otherwise;
    }

    private @Nullable JsonValue ofType(SchemaWords words, int variant) throws SchemaException {
        List<String> types = words.types();
        String type = types.stream()
                .filter(one -> !one.equals("null"))
                .findFirst()
                .orElse(types.isEmpty() ? "string" : "null");
        return switch (type) {
            case "object" -> object(words);
            case "array" -> array(words);
            case "integer" -> NumberExample.integer(words, variant);
            case "number" -> NumberExample.decimal(words, variant);
            case "boolean" -> JsonBoolean.TRUE;
            case "null" -> JsonNull.NULL;
            default -> new JsonString(StringExample.of(words, variant));
        };
    }

    private @Nullable JsonValue object(SchemaWords words) throws SchemaException {
        Set<String> names = new LinkedHashSet<>();
        // in the order in which the schema describes them
        words.schema().object("properties").members().keySet().stream()
                .filter(words.texts("required")::contains)
                .forEach(names::add);
        names.addAll(words.texts("required"));
        int least = words.size("minProperties", words.isMap() ? 1 : 0, MAX_ITEMS);
        for (String optional : words.schema().object("properties").members().keySet()) {
            if (names.size() < least) {
                names.add(optional);
            }
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = 0; names.size() < least; i++) {
            names.add(StringExample.ofName(words, i));
        }
        for (String name : names) {
            JsonValue value = value(words.member(name), 0);
            if (value == null) {
                return words.isMap() && !words.schema().has("minProperties") ? JsonObject.EMPTY : null;
            }
            members.put(name, value);
        }
        return new JsonObject(members);
    }

    private @Nullable JsonValue array(SchemaWords words) throws SchemaException {
        List<JsonValue> first = words.firstItems();
        JsonValue others = words.otherItems();
        int least = words.size("minItems", 0, MAX_ITEMS);
        int wanted = Math.max(least, first.isEmpty() ? (others == null ? 0 : 1) : first.size());
        List<JsonValue> items = new ArrayList<>();
        for (int i = 0; i < Math.min(wanted, words.size("maxItems", MAX_ITEMS, MAX_ITEMS)); i++) {
            JsonValue schema = i < first.size() ? first.get(i) : others == null ? JsonObject.EMPTY : others;
            JsonValue item = value(schema, i);
            if (item == null) {
                return i < least ? null : new JsonArray(items);
            }
            items.add(item);
        }
        return new JsonArray(items);
    }
}
