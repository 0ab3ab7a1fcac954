package dev.contract.broker.ui.contract;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** Writes a JSON document line by line, with what holds for each value beside it. */
final class JsonLines {

    /** Longer documents are cut: nobody reads them, and browsers take long to show them. */
    static final int MOST = 1000;

    private static final int LONGEST_TEXT = 5000;

    /** What holds at a path for a value. */
    @FunctionalInterface
    interface Notes extends BiFunction<DocPath, JsonValue, List<Note>> {}

    private final List<JsonLine> lines = new ArrayList<>();
    private final Notes notes;

    private JsonLines(Notes notes) {
        this.notes = notes;
    }

    static List<JsonLine> of(JsonValue value, Notes notes) {
        JsonLines lines = new JsonLines(notes);
        lines.add("", "", value, DocPath.ROOT, "");
        return lines.lines;
    }

    private boolean isFull() {
        return lines.size() >= MOST;
    }

    private void add(String indent, String key, JsonValue value, DocPath path, String comma) {
        List<Note> found = notes.apply(path, value);
        if (value instanceof JsonObject object && !object.isEmpty()) {
            lines.add(new JsonLine(indent, key, "", "{", "", found));
            members(indent + "  ", object, path);
            lines.add(new JsonLine(indent, "", "", "}", comma, List.of()));
        } else if (value instanceof JsonArray array && array.size() > 0) {
            lines.add(new JsonLine(indent, key, "", "[", "", found));
            items(indent + "  ", array, path);
            lines.add(new JsonLine(indent, "", "", "]", comma, List.of()));
        } else {
            lines.add(new JsonLine(indent, key, kind(value), text(value), comma, found));
        }
    }

    private void members(String indent, JsonObject object, DocPath path) {
        Iterator<Map.Entry<String, JsonValue>> members =
                object.members().entrySet().iterator();
        while (members.hasNext() && !isFull()) {
            Map.Entry<String, JsonValue> member = members.next();
            String key = new JsonString(member.getKey()) + ": ";
            add(indent, key, member.getValue(), path.field(member.getKey()), members.hasNext() ? "," : "");
        }
    }

    private void items(String indent, JsonArray array, DocPath path) {
        for (int i = 0; i < array.size() && !isFull(); i++) {
            add(indent, "", array.items().get(i), path.index(i), i < array.size() - 1 ? "," : "");
        }
    }

    private static String kind(JsonValue value) {
        return switch (value.kind()) {
            case STRING -> "string";
            case OBJECT, ARRAY -> "";
            case INTEGER, DECIMAL -> "number";
            case BOOLEAN, NULL -> value.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String text(JsonValue value) {
        String start = value.start(LONGEST_TEXT + 1);
        return start.length() <= LONGEST_TEXT ? start : start.substring(0, LONGEST_TEXT) + "…";
    }
}
