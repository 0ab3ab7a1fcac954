package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import java.util.List;

/**
 * A state that consumers want a provider to be in.
 *
 * @param params what it takes beside its name; empty if nothing
 */
public record ProviderState(String name, JsonObject params, List<String> consumers) {

    public ProviderState {
        consumers = List.copyOf(consumers);
    }

    static ProviderState of(JsonObject json) {
        List<String> consumers = json.items("consumers").stream()
                .filter(JsonString.class::isInstance)
                .map(consumer -> ((JsonString) consumer).value())
                .toList();
        return new ProviderState(json.text("name", ""), json.object("params"), consumers);
    }
}
