package dev.contract.consumer.dsl;

import dev.contract.core.model.Expected;
import dev.contract.core.model.HttpResponse;
import org.jspecify.annotations.Nullable;

/** A response that is being stated; every step gives a new draft. */
public final class ResponseDraft {

    private final int status;
    private final Parts parts;

    ResponseDraft(int status, Parts parts) {
        this.status = status;
        this.parts = parts;
    }

    public ResponseDraft header(String name, Object value) {
        return new ResponseDraft(status, parts.header(name, value));
    }

    /** A JSON body of maps, lists, plain values and {@link Values}; sets the content type unless it is set. */
    public ResponseDraft json(@Nullable Object document) {
        return new ResponseDraft(status, parts.json(document));
    }

    /** A body that has to be exactly this text. */
    public ResponseDraft body(String text, String contentType) {
        return new ResponseDraft(status, parts.text(text, contentType));
    }

    Expected<HttpResponse> expected() {
        return new Expected<>(new HttpResponse(status, parts.headers(), parts.body()), parts.rules());
    }
}
