package dev.contract.provider.target;

/** The provider gave no answer that could be compared; the message says why and what to do. */
public final class TargetException extends Exception {

    private static final long serialVersionUID = 1L;

    public TargetException(String message) {
        super(message);
    }

    public TargetException(String message, Throwable cause) {
        super(message, cause);
    }
}
