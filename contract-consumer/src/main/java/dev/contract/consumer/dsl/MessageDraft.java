package dev.contract.consumer.dsl;

import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.MessageInteraction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A message that the provider emits, ready for {@code messages.deliver(…)}; every step gives a new draft. It is one
 * interaction, or two if something in it is optional: with everything that is optional, and without. Values may be plain
 * or {@link Values}.
 */
public final class MessageDraft implements Iterable<MessageInteraction> {

    private final List<MessageInteraction> interactions;
    private final InteractionInfo info;
    private final PayloadDraft payload;

    MessageDraft(InteractionInfo info, PayloadDraft payload) {
        this.info = info;
        this.payload = payload;
        this.interactions = List.copyOf(stated());
        interactions.forEach(SelfCheck::check); // whatever is wrong is said where it was stated
    }

    /** What travels beside the contents, such as a topic, a key or a header: text, or any JSON value. */
    public MessageDraft metadata(String name, @Nullable Object value) {
        return new MessageDraft(info, payload.metadata(name, value));
    }

    /** JSON contents of maps, lists, records, beans, plain values and {@link Values}; sets the content type unless it is set. */
    public MessageDraft json(@Nullable Object document) {
        return new MessageDraft(info, payload.json(document));
    }

    /** Contents made by {@link Bodies}; sets the content type unless it is set. */
    public MessageDraft body(Content content) {
        return new MessageDraft(info, payload.body(content));
    }

    /** Contents that have to be exactly this text. */
    public MessageDraft body(String text, String contentType) {
        return new MessageDraft(info, payload.body(text, contentType));
    }

    /** A failed verification does not fail the provider's build yet. */
    public MessageDraft pending() {
        return with(InteractionInfo::asPending);
    }

    /** A key that stays the same when the description changes (specification 4). */
    public MessageDraft key(String key) {
        return with(known -> known.withKey(key));
    }

    /** A remark for people who read the contract (specification 4). */
    public MessageDraft comment(String text) {
        return with(known -> known.withComment(text));
    }

    private MessageDraft with(UnaryOperator<InteractionInfo> change) {
        return new MessageDraft(change.apply(info), payload);
    }

    /** The interactions: one, or two if something is optional. */
    public List<MessageInteraction> interactions() {
        return interactions;
    }

    private List<MessageInteraction> stated() {
        List<MessageInteraction> all = new ArrayList<>();
        all.add(new MessageInteraction(info, payload.parts(true).message()));
        MessageParts less = payload.parts(false);
        if (less.leftOut()) {
            all.add(new MessageInteraction(LeftOut.name(info), less.message()));
        }
        return all;
    }

    /** The interaction with everything that is optional. */
    public MessageInteraction interaction() {
        return interactions.get(0);
    }

    @Override
    public Iterator<MessageInteraction> iterator() {
        return interactions.iterator();
    }
}
