package dev.contract.provider.source;

/** Contracts cannot be found or read; the message says where was looked, what was found there and what to do. */
public final class ContractSourceException extends Exception {

    private static final long serialVersionUID = 1L;

    public ContractSourceException(String message) {
        super(message);
    }

    public ContractSourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
