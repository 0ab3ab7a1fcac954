package dev.contract.provider.state;

/** The provider could not be put into a state; the message says why. */
public final class StateChangeException extends Exception {

    private static final long serialVersionUID = 1L;

    public StateChangeException(String message) {
        super(message);
    }

    public StateChangeException(String message, Throwable cause) {
        super(message, cause);
    }
}
