package dev.contract.broker.ui;

import dev.contract.broker.http.HttpProblem;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is wrong with a form, field by field, and what helps to mend it. */
public record Faults(Map<String, List<String>> byField, Map<String, String> hints) {

    public static final Faults NONE = new Faults(Map.of(), Map.of());

    /** What a capability has refused; throws it again if that was about no field. */
    public static Faults of(HttpProblem problem) {
        if (!(problem.document().get("errors") instanceof JsonObject errors)) {
            throw problem;
        }
        Map<String, List<String>> byField = new LinkedHashMap<>();
        errors.members()
                .forEach((field, messages) -> byField.put(
                        field,
                        ((JsonArray) messages)
                                .items().stream().map(Faults::words).toList()));
        Map<String, String> hints = new LinkedHashMap<>();
        problem.document().object("hints").members().forEach((field, hint) -> hints.put(field, sentence(words(hint))));
        return new Faults(byField, hints);
    }

    private static String words(JsonValue message) {
        String text = message instanceof JsonString string ? string.value() : message.toString();
        return text.replace("pacticipant", "participant");
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    /** What helps to mend a field, or "". */
    String hint(String field) {
        return hints.getOrDefault(field, "");
    }

    public List<String> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /** Whole sentences about what has no field of its own. */
    public List<String> others(List<Field> fields) {
        List<String> others = new ArrayList<>();
        byField.forEach((name, messages) -> {
            if (fields.stream().noneMatch(field -> field.name().equals(name))) {
                messages.forEach(message -> others.add((name + " " + message + " " + hint(name)).strip()));
            }
        });
        return others;
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }
}
