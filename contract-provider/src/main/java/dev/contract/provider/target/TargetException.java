package dev.contract.provider.target;

/** The provider gave no answer that could be compared; the message says why and what to do. */
public final class TargetException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean silent;

    public TargetException(String message) {
        super(message);
        this.silent = false;
    }

    public TargetException(String message, Throwable cause) {
        this(message, cause, false);
    }

    TargetException(String message, Throwable cause, boolean silent) {
        super(message, cause);
        this.silent = silent;
    }

    /** True if nothing came back at all, so that the next request will hardly fare better. */
    public boolean isSilent() {
        return silent;
    }
}
