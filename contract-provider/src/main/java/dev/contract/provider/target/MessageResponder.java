package dev.contract.provider.target;

import dev.contract.core.model.Message;

/** Lets the provider answer one kind of message. */
@FunctionalInterface
public interface MessageResponder {

    /** The answer of the provider to a request; whatever is thrown fails the interaction. */
    Message respond(Message request) throws Exception;
}
