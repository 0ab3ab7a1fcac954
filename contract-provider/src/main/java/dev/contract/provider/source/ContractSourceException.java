package dev.contract.provider.source;

/** Contracts cannot be found or read; the message says where was looked, what was found there and what to do. */
public sealed class ContractSourceException extends Exception permits NoContractException {

    private static final long serialVersionUID = 1L;

    public ContractSourceException(String message) {
        super(message);
    }

    public ContractSourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
