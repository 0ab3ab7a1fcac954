package dev.contract.core.match;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.StringJoiner;

/** How values appear in messages; where they are large only their start, and no more of them is printed than that. */
final class Show {

    private static final int LONG = 500;

    /** Places are followed, not only read: few are cut. */
    private static final int LONG_PLACE = 5_000;

    private Show() {}

    /** Text in single quotes, everything else as JSON. */
    static String value(JsonValue value) {
        return value instanceof JsonString string ? "'" + text(string.value()) + "'" : json(value);
    }

    static String json(JsonValue value) {
        String start = value.start(LONG + 1);
        return start.length() <= LONG ? start : start.substring(0, LONG) + "… (" + size(value) + ")";
    }

    /** An array whose size is in question, its items apart. */
    static String items(JsonArray array) {
        StringJoiner items = new StringJoiner(", ", "[", "]");
        for (int i = 0; i < array.size() && items.length() <= LONG; i++) {
            items.add(array.items().get(i).start(LONG));
        }
        return items.length() <= LONG ? items.toString() : items.toString().substring(0, LONG) + "…";
    }

    /** The value with the kind of value it is. */
    static String typed(JsonValue value) {
        return value(value) + " (" + value.kind().word() + ")";
    }

    /** A text that may be large, cut where it would hide the rest of a message. */
    static String text(String text) {
        return cut(text, LONG);
    }

    static String place(String path) {
        return cut(path, LONG_PLACE);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "… (" + text.length() + " characters)";
    }

    private static String size(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.size() + " items";
        }
        return value instanceof JsonObject object
                ? object.members().size() + " members"
                : value.toString().length() + " characters";
    }
}
