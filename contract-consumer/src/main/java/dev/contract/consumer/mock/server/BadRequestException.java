package dev.contract.consumer.mock.server;

import java.io.IOException;

/** What came is no HTTP request; the message says why. */
final class BadRequestException extends IOException {

    private static final long serialVersionUID = 1L;

    BadRequestException(String message) {
        super(message);
    }
}
