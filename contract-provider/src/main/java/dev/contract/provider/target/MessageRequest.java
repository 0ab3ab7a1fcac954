package dev.contract.provider.target;

import dev.contract.core.model.Message;
import dev.contract.core.model.ProviderState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider is to emit.
 *
 * @param description of the interaction
 * @param states that the provider is in
 * @param message that is to be answered; null if the message comes unasked
 */
public record MessageRequest(
        String description,
        List<ProviderState> states,
        @Nullable Message message) {

    public MessageRequest {
        states = List.copyOf(states);
    }
}
