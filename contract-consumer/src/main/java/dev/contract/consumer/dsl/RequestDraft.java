package dev.contract.consumer.dsl;

import dev.contract.core.model.InteractionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request that is being stated; every step gives a new draft. Values may be plain or {@link Values}. */
public final class RequestDraft {

    private final InteractionInfo info;
    private final List<Consumer<MessageParts>> steps;

    RequestDraft(InteractionInfo info, List<Consumer<MessageParts>> steps) {
        this.info = info;
        this.steps = List.copyOf(steps);
    }

    /** A query parameter; the same name again adds a second value. */
    public RequestDraft query(String name, Object value) {
        return with(parts -> parts.query(name, value));
    }

    public RequestDraft header(String name, Object value) {
        return with(parts -> parts.header(name, value));
    }

    /** A cookie that has to be among those that are sent; of values those that a regular expression can say. */
    public RequestDraft cookie(String name, Object value) {
        return with(parts -> parts.cookie(name, value));
    }

    /** A JSON body of maps, lists, records, beans, plain values and {@link Values}; sets the content type unless it is set. */
    public RequestDraft json(@Nullable Object document) {
        return body(Bodies.json(document));
    }

    /** A body made by {@link Bodies}; sets the content type unless it is set. */
    public RequestDraft body(Content content) {
        return with(parts -> parts.body(content));
    }

    /** A body that has to be exactly this text. */
    public RequestDraft body(String text, String contentType) {
        return body(Bodies.text(text).as(contentType));
    }

    /** The answer; with it the interaction is complete. */
    public HttpDraft willRespondWith(ResponseDraft response) {
        return HttpDraft.stated(info, steps, response.steps());
    }

    /** An answer that has this status and nothing more that the consumer cares about. */
    public HttpDraft willRespondWith(int status) {
        return willRespondWith(Interactions.status(status));
    }

    private RequestDraft with(Consumer<MessageParts> step) {
        List<Consumer<MessageParts>> more = new ArrayList<>(steps);
        more.add(step);
        return new RequestDraft(info, more);
    }
}
