package dev.contract.core.compare;

/** A contract cannot be written in a version without asking for something else; the message says what and where. */
public final class ConversionException extends Exception {

    private static final long serialVersionUID = 1L;

    ConversionException(String message) {
        super(message);
    }
}
