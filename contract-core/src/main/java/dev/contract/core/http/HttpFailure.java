package dev.contract.core.http;

import java.io.IOException;

/** A request without an answer; the message says what was asked where, and what happened instead. */
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

    HttpFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    HttpFailure(Kind kind, String message, IOException cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The same failure told with the request that met it. */
    HttpFailure during(String what) {
        HttpFailure failure = new HttpFailure(kind, what.replaceAll("\\p{Cntrl}", "?") + ": " + getMessage());
        failure.initCause(this);
        return failure;
    }
}
