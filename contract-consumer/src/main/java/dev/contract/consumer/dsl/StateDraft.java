package dev.contract.consumer.dsl;

import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.ProviderState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The provider states of an interaction that is being stated. */
public record StateDraft(List<ProviderState> states) {

    public StateDraft {
        states = List.copyOf(states);
    }

    /** One more condition that the provider has to be in. */
    public StateDraft given(String state) {
        return given(state, Map.of());
    }

    /** One more condition with parameters. */
    public StateDraft given(String state, Map<String, ?> params) {
        List<ProviderState> more = new ArrayList<>(states);
        more.add(new ProviderState(state, (JsonObject) JsonValue.of(params)));
        return new StateDraft(more);
    }

    /** What the consumer does, in words that name the interaction among all of this consumer. */
    public RequestStart uponReceiving(String description) {
        return new RequestStart(info(description));
    }

    /** The message that the provider emits, in words that name it among all of this consumer. */
    public MessageDraft expectsToReceive(String description) {
        return MessageDraft.stated(info(description), Interactions.message());
    }

    private InteractionInfo info(String description) {
        if (description.isBlank()) {
            throw new IllegalArgumentException("An interaction needs a description: it is its name in every report.");
        }
        return new InteractionInfo(description, states);
    }
}
