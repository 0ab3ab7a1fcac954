package dev.contract.consumer.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A response that is being stated; every step gives a new draft. Values may be plain or {@link Values}. */
public final class ResponseDraft {

    private final List<Consumer<MessageParts>> steps;

    ResponseDraft(List<Consumer<MessageParts>> steps) {
        this.steps = List.copyOf(steps);
    }

    public ResponseDraft header(String name, Object value) {
        return with(parts -> parts.header(name, value));
    }

    /** A JSON body of maps, lists, records, beans, plain values and {@link Values}; sets the content type unless it is set. */
    public ResponseDraft json(@Nullable Object document) {
        return body(Bodies.json(document));
    }

    /** A body made by {@link Bodies}; sets the content type unless it is set. */
    public ResponseDraft body(Content content) {
        return with(parts -> parts.body(content));
    }

    /** A body that has to be exactly this text. */
    public ResponseDraft body(String text, String contentType) {
        return body(Bodies.text(text).as(contentType));
    }

    List<Consumer<MessageParts>> steps() {
        return steps;
    }

    private ResponseDraft with(Consumer<MessageParts> step) {
        List<Consumer<MessageParts>> more = new ArrayList<>(steps);
        more.add(step);
        return new ResponseDraft(more);
    }
}
