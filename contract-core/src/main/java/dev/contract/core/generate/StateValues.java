package dev.contract.core.generate;

import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the provider states of an interaction have to say.
 *
 * @param states the names of the states that were entered
 * @param values their parameters, and over those what was returned when they were entered
 */
public record StateValues(List<String> states, JsonObject values) {

    public static final StateValues NONE = new StateValues(List.of(), JsonObject.EMPTY);

    public StateValues {
        states = List.copyOf(states);
    }

    /** These values and those of one more state, which go before. */
    public StateValues with(String state, JsonObject more) {
        List<String> names = new ArrayList<>(states);
        names.add(state);
        Map<String, JsonValue> merged = new LinkedHashMap<>(values.members());
        merged.putAll(more.members());
        return new StateValues(names, new JsonObject(merged));
    }

    JsonValue require(String name) throws GenerationException {
        JsonValue value = values.get(name);
        if (value == null || value == JsonNull.NULL) {
            throw new GenerationException("%s no value for \"%s\"; available: %s"
                    .formatted(nobodyReturned(), name, values.isEmpty() ? "none" : available()));
        }
        return value;
    }

    private String nobodyReturned() {
        if (states.isEmpty()) {
            return "the interaction has no provider state, so there is";
        }
        String names = states.stream().distinct().collect(Collectors.joining("\" and \"", "\"", "\""));
        return (states.size() == 1 ? "state " : "states ") + names + " returned";
    }

    private String available() {
        return String.join(", ", new TreeSet<>(values.members().keySet()));
    }
}
