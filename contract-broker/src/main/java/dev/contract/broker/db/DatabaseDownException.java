package dev.contract.broker.db;

/** The database cannot be reached at the moment; what was asked for can be asked for again. */
public final class DatabaseDownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseDownException(Throwable cause) {
        super("The database cannot be reached: " + cause.getMessage(), cause);
    }
}
