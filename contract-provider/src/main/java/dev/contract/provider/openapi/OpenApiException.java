package dev.contract.provider.openapi;

/** A document that is none of OpenAPI 3.0 or 3.1, or cannot be read: the file, the place, and what to do. */
public final class OpenApiException extends Exception {

    private static final long serialVersionUID = 1L;

    OpenApiException(String message) {
        super(message);
    }
}
