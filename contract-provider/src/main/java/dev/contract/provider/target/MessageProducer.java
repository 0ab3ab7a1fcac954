package dev.contract.provider.target;

import dev.contract.core.model.Message;

/** Makes the provider emit one kind of message. */
@FunctionalInterface
public interface MessageProducer {

    /** The message as the provider emits it; whatever is thrown fails the interaction. */
    Message produce() throws Exception;
}
