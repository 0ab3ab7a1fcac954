package dev.contract.provider.report;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints a JSON document once, and beside each value that differs what was expected there. */
final class JsonDiff {

    private final Map<String, Mismatch> mismatches = new HashMap<>();
    private final DiffLines lines = new DiffLines();

    private JsonDiff(List<Mismatch> mismatches) {
        mismatches.forEach(one -> this.mismatches.putIfAbsent(one.path(), one));
    }

    static List<String> lines(JsonValue actual, List<Mismatch> mismatches) {
        JsonDiff diff = new JsonDiff(mismatches);
        diff.value(DocPath.ROOT, "", "", actual, "");
        return diff.lines.shown();
    }

    private void value(DocPath path, String indent, String name, JsonValue actual, String comma) {
        if (lines.isFull()) {
            return;
        }
        Mismatch mismatch = mismatches.get(path.toString());
        boolean keys = mismatch != null
                && actual instanceof JsonObject
                && mismatch.rule().equals("keys");
        if (mismatch != null && !keys) {
            lines.expected(indent + name + compact(mismatch.expected()) + comma);
            lines.actual(indent + name + compact(actual.toString()) + comma);
        } else if (actual instanceof JsonObject object && !object.isEmpty()) {
            lines.same(indent + name + "{");
            members(path, indent + "  ", object, keys ? missing(mismatch, object) : List.of());
            lines.same(indent + "}" + comma);
        } else if (actual instanceof JsonArray array && array.size() > 0) {
            lines.same(indent + name + "[");
            items(path, indent + "  ", array);
            lines.same(indent + "]" + comma);
        } else {
            lines.same(indent + name + compact(actual.toString()) + comma);
        }
    }

    private void members(DocPath path, String indent, JsonObject object, List<String> missing) {
        int left = object.members().size();
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            String comma = --left > 0 ? "," : "";
            String name = new JsonString(member.getKey()) + ": ";
            String renamed = missing.stream()
                    .filter(one -> isRenamed(path, one, member.getKey()))
                    .findFirst()
                    .orElse(null);
            if (renamed == null) {
                value(path.field(member.getKey()), indent, name, member.getValue(), comma);
            } else {
                lines.expected(indent + new JsonString(renamed) + ": …" + comma);
                lines.actual(indent + name + compact(member.getValue().toString()) + comma);
            }
        }
        missing.stream()
                .filter(one -> object.members().keySet().stream().noneMatch(key -> isRenamed(path, one, key)))
                .forEach(one -> lines.expected(indent + new JsonString(one) + ": …"));
    }

    /** The hint knows what a missing member is probably called now. */
    private boolean isRenamed(DocPath path, String missing, String now) {
        Mismatch mismatch = mismatches.get(path.toString());
        String hint = mismatch == null ? null : mismatch.hint();
        return hint != null && hint.contains("no '" + missing + "', but '" + now + "'");
    }

    private void items(DocPath path, String indent, JsonArray array) {
        int size = array.size();
        for (int i = 0; i < size && !lines.isFull(); i++) {
            value(path.index(i), indent, "", array.items().get(i), i < size - 1 ? "," : "");
        }
    }

    private static List<String> missing(@Nullable Mismatch mismatch, JsonObject actual) {
        List<String> missing = new ArrayList<>();
        try {
            if (mismatch != null && JsonReader.parse(mismatch.expected()) instanceof JsonArray names) {
                for (JsonValue name : names.items()) {
                    if (name instanceof JsonString text && !actual.has(text.value())) {
                        missing.add(text.value());
                    }
                }
            }
        } catch (JsonSyntaxException noNames) {
            return List.of();
        }
        return missing;
    }

    private static String compact(String json) {
        return json.isEmpty() ? "(nothing)" : json;
    }
}
