package dev.contract.core.model;

import java.util.List;

/** A request message and the messages that answer it. */
public record SyncMessageInteraction(InteractionInfo info, Expected<Message> request, List<Expected<Message>> responses)
        implements Interaction {

    public SyncMessageInteraction {
        responses = List.copyOf(responses);
    }

    @Override
    public InteractionType type() {
        return InteractionType.SYNC_MESSAGE;
    }

    @Override
    public SyncMessageInteraction withInfo(InteractionInfo info) {
        return new SyncMessageInteraction(info, request, responses);
    }
}
