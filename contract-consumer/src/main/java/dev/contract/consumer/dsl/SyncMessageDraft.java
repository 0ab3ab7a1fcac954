package dev.contract.consumer.dsl;

import dev.contract.core.model.Expected;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.Message;
import dev.contract.core.model.SyncMessageInteraction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A message with its answers, ready for {@code messages.expect(…)}. It is one interaction, or two if something in it is
 * optional: with everything that is optional, and without.
 */
public final class SyncMessageDraft implements Iterable<SyncMessageInteraction> {

    private final List<SyncMessageInteraction> interactions;
    private final InteractionInfo info;
    private final PayloadDraft request;
    private final List<PayloadDraft> responses;

    SyncMessageDraft(InteractionInfo info, PayloadDraft request, List<PayloadDraft> responses) {
        this.info = info;
        this.request = request;
        this.responses = responses;
        this.interactions = List.copyOf(stated());
        interactions.forEach(SelfCheck::check); // whatever is wrong is said where it was stated
    }

    /** A failed verification does not fail the provider's build yet. */
    public SyncMessageDraft pending() {
        return with(InteractionInfo::asPending);
    }

    /** A key that stays the same when the description changes. */
    public SyncMessageDraft key(String key) {
        return with(known -> known.withKey(key));
    }

    /** A remark for people who read the contract. */
    public SyncMessageDraft comment(String text) {
        return with(known -> known.withComment(text));
    }

    private SyncMessageDraft with(UnaryOperator<InteractionInfo> change) {
        return new SyncMessageDraft(change.apply(info), request, responses);
    }

    /** The interactions: one, or two if something is optional. */
    public List<SyncMessageInteraction> interactions() {
        return interactions;
    }

    private List<SyncMessageInteraction> stated() {
        List<SyncMessageInteraction> all = new ArrayList<>();
        all.add(interaction(info, parts(true)));
        List<MessageParts> less = parts(false);
        if (less.stream().anyMatch(MessageParts::leftOut)) {
            all.add(interaction(LeftOut.name(info), less));
        }
        return all;
    }

    /** The interaction with everything that is optional. */
    public SyncMessageInteraction interaction() {
        return interactions.get(0);
    }

    @Override
    public Iterator<SyncMessageInteraction> iterator() {
        return interactions.iterator();
    }

    /** The request, then the responses. */
    private List<MessageParts> parts(boolean optionals) {
        List<MessageParts> parts = new ArrayList<>();
        parts.add(request.parts(optionals));
        responses.forEach(response -> parts.add(response.parts(optionals)));
        return parts;
    }

    private static SyncMessageInteraction interaction(InteractionInfo named, List<MessageParts> parts) {
        List<Expected<Message>> messages =
                parts.stream().map(MessageParts::message).toList();
        return new SyncMessageInteraction(named, messages.get(0), messages.subList(1, messages.size()));
    }
}
