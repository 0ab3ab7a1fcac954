package dev.contract.broker.imports;

/** The import cannot go on: the source cannot be reached, refuses us, or is no broker; the message says which. */
public final class ImportException extends Exception {

    private static final long serialVersionUID = 1L;

    ImportException(String message) {
        super(message);
    }

    ImportException(String message, Throwable cause) {
        super(message, cause);
    }
}
