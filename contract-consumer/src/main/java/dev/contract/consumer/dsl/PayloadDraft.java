package dev.contract.consumer.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Contents and metadata of a message that is being stated; every step gives a new draft. Values may be plain or {@link Values}. */
public final class PayloadDraft {

    private final List<Consumer<MessageParts>> steps;

    PayloadDraft(List<Consumer<MessageParts>> steps) {
        this.steps = List.copyOf(steps);
    }

    /** What travels beside the contents, such as a topic, a key or a header: text, or any JSON value. */
    public PayloadDraft metadata(String name, @Nullable Object value) {
        return with(parts -> parts.metadata(name, value));
    }

    /** JSON contents of maps, lists, records, beans, plain values and {@link Values}; sets the content type unless it is set. */
    public PayloadDraft json(@Nullable Object document) {
        return body(Bodies.json(document));
    }

    /** Contents made by {@link Bodies}; sets the content type unless it is set. */
    public PayloadDraft body(Content content) {
        return with(parts -> parts.contents(content));
    }

    /** Contents that have to be exactly this text. */
    public PayloadDraft body(String text, String contentType) {
        return body(Bodies.text(text).as(contentType));
    }

    MessageParts parts(boolean optionals) {
        MessageParts parts = new MessageParts(optionals);
        steps.forEach(step -> step.accept(parts));
        return parts;
    }

    private PayloadDraft with(Consumer<MessageParts> step) {
        List<Consumer<MessageParts>> more = new ArrayList<>(steps);
        more.add(step);
        return new PayloadDraft(more);
    }
}
