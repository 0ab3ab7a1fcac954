package dev.contract.provider.target;

import dev.contract.core.model.Message;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The provider under verification, as something that emits messages. */
@FunctionalInterface
public interface MessageTarget {

    /**
     * Makes the provider emit what an interaction is about: one message, or the answers to the request. Whatever is
     * thrown fails the interaction.
     */
    List<Message> ask(MessageRequest request) throws Exception;

    /** Why the interaction with this description cannot be asked for, and what to do; null if it can. */
    default @Nullable String problem(String description) {
        return null;
    }

    /** Where the provider is asked; null if it runs inside this process. */
    default @Nullable URI address() {
        return null;
    }

    /** Nobody emits messages. */
    static MessageTarget none() {
        return new MessageProducers();
    }
}
