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

    public Errors add(String field, String message) {
        byField.computeIfAbsent(field, key -> new ArrayList<>()).add(message);
        return this;
    }

    /** Adds a message about one element of an array. */
    public Errors add(String field, String message, int index) {
        return add(field, message + " (at index " + index + ")");
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
        return HttpProblem.of(status, JsonObject.of("errors", byField));
    }

    /** A problem with a single field. */
    public static HttpProblem of(int status, String field, String message) {
        return new Errors().add(field, message).problem(status);
    }
}
