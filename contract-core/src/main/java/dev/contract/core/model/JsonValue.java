package dev.contract.core.model;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A JSON value (RFC 8259) whose numbers keep their text. {@code toString} is compact JSON. */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

    /** What kind of value this is, in the words that mismatches use. */
    JsonKind kind();

    /** True if both values are equal to a reader: member order and trailing zeros of a decimal do not count. */
    default boolean sameAs(JsonValue other) {
        return equals(other);
    }

    /** The first characters of the JSON text, all of it if it is not longer; no more than that is printed. */
    default String start(int characters) {
        return JsonPrinter.start(this, characters);
    }

    /** This value as JSON text over several lines, two spaces a level. */
    default String pretty() {
        return JsonPrinter.pretty(this);
    }

    /**
     * Converts plain Java values: null, strings, numbers, booleans, maps, collections, arrays, enums and other JSON
     * values. Maps without an order of their own are sorted by key, so that the same input gives the same text.
     */
    static JsonValue of(@Nullable Object value) {
        if (value == null) {
            return JsonNull.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Boolean bool) {
            return JsonBoolean.of(bool);
        }
        if (value instanceof Number number) {
            return JsonNumber.of(number);
        }
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof Iterable<?> items) {
            return array(items);
        }
        if (value.getClass().isArray()) {
            return array(elements(value));
        }
        return new JsonString(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    private static JsonObject object(Map<?, ?> map) {
        boolean ordered = map instanceof LinkedHashMap || map instanceof SortedMap;
        Map<String, JsonValue> members = ordered ? new LinkedHashMap<>() : new TreeMap<>();
        map.forEach((key, value) -> members.put(String.valueOf(key), of(value)));
        return new JsonObject(members);
    }

    private static JsonArray array(Iterable<?> items) {
        List<JsonValue> values = new ArrayList<>();
        items.forEach(item -> values.add(of(item)));
        return new JsonArray(values);
    }

    private static List<@Nullable Object> elements(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }
}
