package dev.contract.core.http;

import java.io.IOException;

/** The connection was closed before the first byte of an answer. */
final class NoAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    NoAnswerException(IOException cause) {
        super("the connection was closed without an answer", cause);
    }
}
