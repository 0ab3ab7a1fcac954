package dev.contract.cli;

/** The command line, a setting or a file is wrong; the message says what, and what to do. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
