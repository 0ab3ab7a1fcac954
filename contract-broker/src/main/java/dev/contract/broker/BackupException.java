package dev.contract.broker;

/** A backup could not be made or restored; the message says why, and what to do. Nothing was changed. */
public final class BackupException extends Exception {

    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
