package dev.contract.consumer.dsl;

import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.MessageInteraction;
import org.jspecify.annotations.Nullable;

/**
 * A message that the provider emits, ready for {@code messages.deliver(…)}; every step gives a new draft. It is one
 * interaction, or two if something in it is optional: with everything that is optional, and without. Values may be plain
 * or {@link Values}.
 */
public final class MessageDraft extends Draft<MessageInteraction, MessageDraft> {

    private final PayloadDraft payload;

    private MessageDraft(MessageInteraction full, @Nullable MessageInteraction less, PayloadDraft payload) {
        super(full, less);
        this.payload = payload;
    }

    /** Whatever is wrong is said where it was stated. */
    static MessageDraft stated(InteractionInfo info, PayloadDraft payload) {
        MessageParts less = payload.parts(false);
        return new MessageDraft(
                interaction(info, payload.parts(true)),
                less.leftOut() ? interaction(withoutOptionals(info), less) : null,
                payload);
    }

    /** What travels beside the contents, such as a topic, a key or a header: text, or any JSON value. */
    public MessageDraft metadata(String name, @Nullable Object value) {
        return stated(interaction().info(), payload.metadata(name, value));
    }

    /** JSON contents of maps, lists, records, beans, plain values and {@link Values}; sets the content type unless it is set. */
    public MessageDraft json(@Nullable Object document) {
        return stated(interaction().info(), payload.json(document));
    }

    /** Contents made by {@link Bodies}; sets the content type unless it is set. */
    public MessageDraft body(Content content) {
        return stated(interaction().info(), payload.body(content));
    }

    /** Contents that have to be exactly this text. */
    public MessageDraft body(String text, String contentType) {
        return stated(interaction().info(), payload.body(text, contentType));
    }

    @Override
    MessageDraft of(MessageInteraction full, @Nullable MessageInteraction less) {
        return new MessageDraft(full, less, payload);
    }

    private static MessageInteraction interaction(InteractionInfo named, MessageParts parts) {
        MessageInteraction stated = new MessageInteraction(named, parts.message());
        SelfCheck.check(stated);
        return stated;
    }
}
