package dev.contract.provider.state;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.ProviderState;

/** A state that the provider is to enter or to leave, and the consumer that needs it. */
public record StateChange(StateAction action, String consumer, ProviderState state) {

    JsonObject toJson() {
        return JsonObject.of(
                "consumer", consumer,
                "state", state.name(),
                "params", state.params(),
                "action", action.wireName());
    }
}
