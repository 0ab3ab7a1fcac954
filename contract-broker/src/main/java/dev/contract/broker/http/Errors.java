package dev.contract.broker.http;

import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a request, by field, so that the client hears everything at once. */
public final class Errors {

    private final Map<String, List<String>> byField = new LinkedHashMap<>();
    private final Map<String, String> hints = new LinkedHashMap<>();

    public Errors add(String field, String message) {
        byField.computeIfAbsent(field, key -> new ArrayList<>()).add(message);
        return this;
    }

    /** Adds a message about one element of an array. */
    public Errors add(String field, String message, int index) {
        return add(field, message + " (at index " + index + ")");
    }

    /** Adds what helps to mend a field whose message clients know word by word. */
    public Errors hint(String field, String text) {
        hints.put(field, text);
        return this;
    }

    /** Refuses members that nobody reads: what is misspelt would be left out silently. */
    public Errors only(JsonObject body, String... names) {
        List<String> known = List.of(names);
        body.members().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> add(name, "is unknown: there is " + String.join(", ", known)));
        return this;
    }

    /** Members that have to be texts, if they are there. */
    public Errors texts(JsonObject body, String... names) {
        for (String name : names) {
            JsonValue value = body.get(name);
            if (value != null && value != JsonNull.NULL && !(value instanceof JsonString)) {
                add(name, "must be a string");
            }
        }
        return this;
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public void throwIfAny() {
        if (!byField.isEmpty()) {
            throw problem(400);
        }
    }

    public HttpProblem problem(int status) {
        JsonObject document = JsonObject.of("errors", byField);
        return HttpProblem.of(status, hints.isEmpty() ? document : document.with("hints", JsonValue.of(hints)));
    }

    /** A problem with a single field. */
    public static HttpProblem of(int status, String field, String message) {
        return new Errors().add(field, message).problem(status);
    }
}
