package dev.contract.core.schema;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonKind;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a flat schema says, asked keyword by keyword. */
record SchemaWords(JsonObject schema) {

    private static final Map<String, String> TYPE_OF_KEYWORD = Map.ofEntries(
            Map.entry("properties", "object"),
            Map.entry("required", "object"),
            Map.entry("additionalProperties", "object"),
            Map.entry("patternProperties", "object"),
            Map.entry("minProperties", "object"),
            Map.entry("items", "array"),
            Map.entry("prefixItems", "array"),
            Map.entry("minItems", "array"),
            Map.entry("pattern", "string"),
            Map.entry("format", "string"),
            Map.entry("minLength", "string"),
            Map.entry("minimum", "number"),
            Map.entry("maximum", "number"));

    /** The types that are allowed, or the one that the keywords are about; empty for any. */
    List<String> types() {
        String type = schema.text("type");
        if (type != null) {
            return List.of(type);
        }
        List<String> types = texts("type");
        return types.isEmpty()
                ? schema.members().keySet().stream()
                        .flatMap(keyword -> Stream.ofNullable(TYPE_OF_KEYWORD.get(keyword)))
                        .limit(1)
                        .toList()
                : types;
    }

    List<String> texts(String keyword) {
        return schema.items(keyword).stream()
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).value())
                .toList();
    }

    @Nullable BigDecimal number(String keyword) {
        return schema.get(keyword) instanceof JsonNumber number ? number.value() : null;
    }

    /** A size, at most the given one. */
    int size(String keyword, int otherwise, int limit) {
        BigDecimal number = number(keyword);
        return number == null
                ? otherwise
                : number.min(BigDecimal.valueOf(limit)).intValue();
    }

    /** The alternatives of {@code oneOf} or {@code anyOf}, each with what is demanded beside them. */
    List<JsonValue> alternatives() {
        JsonObject rest = schema.without("oneOf", "anyOf");
        return Stream.of("oneOf", "anyOf")
                .map(schema::items)
                .filter(items -> !items.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(each -> rest.isEmpty() ? each : JsonObject.of("allOf", List.of(each, rest)))
                .toList();
    }

    /** The schema of a member. */
    JsonValue member(String name) {
        JsonValue property = schema.object("properties").get(name);
        return property == null ? anyMember() : property;
    }

    /** True if members are told apart by no name. */
    boolean isMap() {
        boolean open = schema.get("additionalProperties") instanceof JsonObject
                || !schema.object("patternProperties").isEmpty();
        return open
                && schema.object("properties").isEmpty()
                && texts("required").isEmpty();
    }

    /** The schema of members that have none of their own. */
    JsonValue anyMember() {
        JsonValue additional = schema.get("additionalProperties");
        return schema.object("patternProperties").members().values().stream()
                .findFirst()
                .orElse(additional instanceof JsonObject any ? any : JsonObject.EMPTY);
    }

    /** The schemas of the first items, one each. */
    List<JsonValue> firstItems() {
        return schema.get("items") instanceof JsonArray older ? older.items() : schema.items("prefixItems");
    }

    /** The schema of all items beyond those; null if nothing is said of them. */
    @Nullable JsonValue otherItems() {
        JsonValue items = schema.get(schema.get("items") instanceof JsonArray ? "additionalItems" : "items");
        return items == null ? schema.get("contains") : items;
    }

    /** True if a value of this kind can be what the schema means. */
    boolean fits(JsonValue value) {
        List<String> types = types();
        boolean named = !(value instanceof JsonObject object)
                || texts("required").stream().allMatch(object::has);
        return named && (types.isEmpty() || types.contains(typeOf(value)) || isNumber(types, value.kind()));
    }

    private static boolean isNumber(List<String> types, JsonKind kind) {
        return kind.isNumber() && types.contains("number");
    }

    private static String typeOf(JsonValue value) {
        return switch (value.kind()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case INTEGER -> "integer";
            case DECIMAL -> "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
        };
    }
}
