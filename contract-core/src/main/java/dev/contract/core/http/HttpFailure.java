package dev.contract.core.http;

import dev.contract.core.model.HttpResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request without a whole answer; the message says what was asked where, and what happened instead. */
public final class HttpFailure extends IOException {

    private static final long serialVersionUID = 1L;

    /** The ways not to get an answer. */
    public enum Kind {
        /** No connection could be made. */
        UNREACHABLE,
        /** The answer did not come in time. */
        TIMEOUT,
        /** The connection ended before the answer did. */
        BROKEN_OFF,
        /** Something came back, but it is not HTTP/1. */
        NOT_HTTP,
        /** The answer is larger than what is read. */
        TOO_LARGE,
        /** The request cannot be written as HTTP, so nothing was sent. */
        NOT_SENDABLE
    }

    private final Kind kind;
    private final String reason;
    private final transient @Nullable HttpResponse begun;

    HttpFailure(Kind kind, String message) {
        this(kind, message, message, null, null);
    }

    HttpFailure(Kind kind, String message, IOException cause) {
        this(kind, message, message, null, cause);
    }

    private HttpFailure(
            Kind kind, String message, String reason, @Nullable HttpResponse begun, @Nullable IOException cause) {
        super(message, cause);
        this.kind = kind;
        this.reason = reason;
        this.begun = begun;
    }

    public Kind kind() {
        return kind;
    }

    /** What happened, without the request that met it: its address may hold secrets. */
    public String reason() {
        return reason;
    }

    /** What had come of the answer when its body failed: status and headers; null if not even those came. */
    public @Nullable HttpResponse begun() {
        return begun;
    }

    /** The same failure after the beginning of an answer. */
    HttpFailure after(@Nullable HttpResponse beginning) {
        return beginning == null ? this : new HttpFailure(kind, reason, reason, beginning, this);
    }

    /** The same failure told with the request that met it. */
    HttpFailure during(String what) {
        return new HttpFailure(kind, what.replaceAll("\\p{Cntrl}", "?") + ": " + reason, reason, begun, this);
    }
}
