package dev.contract.core.match;

/** A body that is not what its type says; the message says what is wrong and where. */
final class UnreadableBodyException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableBodyException(String problem) {
        super(problem);
    }
}
