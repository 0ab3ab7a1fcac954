package dev.contract.core.generate;

/** A value could not be generated, so that nothing may be sent; the message says where and why. */
public final class GenerationException extends Exception {

    private static final long serialVersionUID = 1L;

    GenerationException(String message) {
        super(message);
    }

    GenerationException in(String place) {
        return new GenerationException(place + ": " + getMessage());
    }
}
