package dev.contract.consumer.dsl;

import dev.contract.core.model.Expected;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.Message;
import dev.contract.core.model.SyncMessageInteraction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with its answers, ready for {@code messages.expect(…)}. It is one interaction, or two if something in it is
 * optional: with everything that is optional, and without.
 */
public final class SyncMessageDraft extends Draft<SyncMessageInteraction, SyncMessageDraft> {

    private SyncMessageDraft(SyncMessageInteraction full, @Nullable SyncMessageInteraction less) {
        super(full, less);
    }

    /** Whatever is wrong is said where it was stated. */
    static SyncMessageDraft stated(InteractionInfo info, PayloadDraft request, List<PayloadDraft> responses) {
        List<MessageParts> less = parts(false, request, responses);
        boolean both = less.stream().anyMatch(MessageParts::leftOut);
        return new SyncMessageDraft(
                interaction(info, parts(true, request, responses)),
                both ? interaction(withoutOptionals(info), less) : null);
    }

    @Override
    SyncMessageDraft of(SyncMessageInteraction full, @Nullable SyncMessageInteraction less) {
        return new SyncMessageDraft(full, less);
    }

    /** The request, then the responses. */
    private static List<MessageParts> parts(boolean optionals, PayloadDraft request, List<PayloadDraft> responses) {
        List<MessageParts> parts = new ArrayList<>();
        parts.add(request.parts(optionals));
        responses.forEach(response -> parts.add(response.parts(optionals)));
        return parts;
    }

    private static SyncMessageInteraction interaction(InteractionInfo named, List<MessageParts> parts) {
        List<Expected<Message>> messages =
                parts.stream().map(MessageParts::message).toList();
        SyncMessageInteraction stated =
                new SyncMessageInteraction(named, messages.get(0), messages.subList(1, messages.size()));
        SelfCheck.check(stated);
        return stated;
    }
}
