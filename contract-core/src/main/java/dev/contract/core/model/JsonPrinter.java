package dev.contract.core.model;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Prints JSON values as text, compact or indented; the only place that knows how a value is spelled. */
final class JsonPrinter {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder();
    private final boolean indented;
    /** Where printing may end; what is printed beyond that does not count. */
    private final int most;

    private JsonPrinter(boolean indented, int most) {
        this.indented = indented;
        this.most = most;
    }

    static String compact(JsonValue value) {
        return new JsonPrinter(false, Integer.MAX_VALUE).print(value, 0);
    }

    static String start(JsonValue value, int characters) {
        String text = new JsonPrinter(false, characters).print(value, 0);
        return text.length() <= characters ? text : text.substring(0, characters);
    }

    static String pretty(JsonValue value) {
        return new JsonPrinter(true, Integer.MAX_VALUE).print(value, 0);
    }

    private String print(JsonValue value, int level) {
        append(value, level);
        return out.toString();
    }

    private void append(JsonValue value, int level) {
        if (value instanceof JsonObject object) {
            appendObject(object.members(), level);
        } else if (value instanceof JsonArray array) {
            appendArray(array.items(), level);
        } else if (value instanceof JsonString string) {
            appendString(string.value());
        } else {
            out.append(value);
        }
    }

    private void appendObject(Map<String, JsonValue> members, int level) {
        if (members.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        Iterator<Map.Entry<String, JsonValue>> entries = members.entrySet().iterator();
        while (entries.hasNext() && out.length() < most) {
            Map.Entry<String, JsonValue> member = entries.next();
            newLine(level + 1);
            appendString(member.getKey());
            out.append(indented ? ": " : ":");
            append(member.getValue(), level + 1);
            out.append(entries.hasNext() ? "," : "");
        }
        newLine(level);
        out.append('}');
    }

    private void appendArray(List<JsonValue> items, int level) {
        if (items.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        for (int i = 0; i < items.size() && out.length() < most; i++) {
            out.append(i == 0 ? "" : ",");
            newLine(level + 1);
            append(items.get(i), level + 1);
        }
        newLine(level);
        out.append(']');
    }

    private void newLine(int level) {
        if (indented) {
            out.append('\n').append("  ".repeat(level));
        }
    }

    private void appendString(String text) {
        out.append('"');
        int end = Math.min(text.length(), most - out.length());
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> appendCharacter(c);
            }
        }
        out.append('"');
    }

    private void appendCharacter(char c) {
        if (c < ' ') {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        } else {
            out.append(c);
        }
    }
}
