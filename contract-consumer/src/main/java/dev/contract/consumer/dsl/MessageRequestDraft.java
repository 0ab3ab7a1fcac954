package dev.contract.consumer.dsl;

import dev.contract.core.model.InteractionInfo;
import java.util.List;

/** A message that is sent to be answered, and waits for its answers. */
public final class MessageRequestDraft {

    private final InteractionInfo info;
    private final PayloadDraft request;

    MessageRequestDraft(InteractionInfo info, PayloadDraft request) {
        this.info = info;
        this.request = request;
    }

    /** The answers in their order, mostly one; with them the interaction is complete. */
    public SyncMessageDraft willRespondWith(PayloadDraft... responses) {
        return SyncMessageDraft.stated(info, request, List.of(responses));
    }
}
