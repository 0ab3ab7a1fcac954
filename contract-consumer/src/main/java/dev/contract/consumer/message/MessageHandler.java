package dev.contract.consumer.message;

/** The consumer's own code that takes a message, mostly a call of its listener. */
@FunctionalInterface
public interface MessageHandler {

    /** Takes the message; whatever it throws says that it could not. */
    void handle(ReceivedMessage message) throws Exception;
}
