package dev.contract.broker.participants;

/** A version cannot be taken over, as it would count as later than it is; the message says which, and what to do. */
public final class LateVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LateVersionException(String message) {
        super(message);
    }
}
