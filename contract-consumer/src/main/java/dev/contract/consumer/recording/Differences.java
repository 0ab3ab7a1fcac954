package dev.contract.consumer.recording;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs between two interactions of one name, place by place as a contract file has them. */
final class Differences {

    private static final int MOST = 5;
    private static final int LONGEST = 60;

    private final List<String> lines = new ArrayList<>();

    private Differences() {}

    /** Lines for people, the first with the names of both. */
    static String between(String oneName, Recorded one, String otherName, Recorded other) {
        Differences differences = new Differences();
        differences.compare("", interaction(one), interaction(other));
        StringBuilder text = new StringBuilder();
        differences.lines.stream()
                .limit(MOST)
                .forEach(line -> text.append("\n  ").append(line));
        int more = differences.lines.size() - MOST;
        return text.append(more > 0 ? "\n  and " + more + " more" : "")
                .insert(0, "\n  place: in %s / in %s".formatted(oneName, otherName))
                .toString();
    }

    private static JsonValue interaction(Recorded recorded) {
        try {
            return JsonReader.parseObject(recorded.bytes())
                    .items("interactions")
                    .get(0);
        } catch (JsonSyntaxException impossible) {
            throw new IllegalStateException("a contract was not written as JSON", impossible);
        }
    }

    private void compare(String path, @Nullable JsonValue one, @Nullable JsonValue other) {
        if (one instanceof JsonObject first && other instanceof JsonObject second) {
            Set<String> names = new LinkedHashSet<>(first.members().keySet());
            names.addAll(second.members().keySet());
            names.forEach(
                    name -> compare(path.isEmpty() ? name : path + "." + name, first.get(name), second.get(name)));
        } else if (one instanceof JsonArray first
                && other instanceof JsonArray second
                && first.items().size() == second.items().size()) {
            for (int i = 0; i < first.items().size(); i++) {
                compare(
                        path + "[" + i + "]",
                        first.items().get(i),
                        second.items().get(i));
            }
        } else if (one == null || !one.equals(other)) {
            lines.add(path + ": " + text(one) + " / " + text(other));
        }
    }

    private static String text(@Nullable JsonValue value) {
        if (value == null) {
            return "nothing";
        }
        String start = value.start(LONGEST + 1);
        return start.length() > LONGEST ? start.substring(0, LONGEST) + "…" : start;
    }
}
