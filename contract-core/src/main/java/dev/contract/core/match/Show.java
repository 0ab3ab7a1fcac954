package dev.contract.core.match;

import static java.util.stream.Collectors.joining;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;

/** How values appear in messages. */
final class Show {

    private static final int LONG = 500;

    private Show() {}

    /** Text in single quotes, everything else as JSON. */
    static String value(JsonValue value) {
        return value instanceof JsonString string ? "'" + string.value() + "'" : value.toString();
    }

    /** An array whose size is in question, its items apart. */
    static String items(JsonArray array) {
        return array.items().stream().map(JsonValue::toString).collect(joining(", ", "[", "]"));
    }

    /** The value with the kind of value it is. */
    static String typed(JsonValue value) {
        return value(value) + " (" + value.kind().word() + ")";
    }

    /** A text that may be large, cut where it would hide the rest of a message. */
    static String text(String text) {
        return text.length() <= LONG ? text : text.substring(0, LONG) + "… (" + text.length() + " characters)";
    }
}
