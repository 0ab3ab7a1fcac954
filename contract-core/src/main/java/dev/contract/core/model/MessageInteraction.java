package dev.contract.core.model;

/** A message that the provider emits and the consumer handles. */
public record MessageInteraction(InteractionInfo info, Expected<Message> message) implements Interaction {

    @Override
    public InteractionType type() {
        return InteractionType.MESSAGE;
    }

    @Override
    public MessageInteraction withInfo(InteractionInfo info) {
        return new MessageInteraction(info, message);
    }
}
