package dev.contract.core.http;

import java.io.IOException;

/** Certificates or keys cannot be used; the message names the file, what was found there and what was expected. */
public final class TlsException extends IOException {

    private static final long serialVersionUID = 1L;

    TlsException(String message, Throwable cause) {
        super(message, cause);
    }

    TlsException(String message) {
        super(message);
    }
}
