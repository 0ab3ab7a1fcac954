package dev.contract.provider.source;

/** All places were looked at, and there is no contract for the provider. */
public final class NoContractException extends ContractSourceException {

    private static final long serialVersionUID = 1L;

    NoContractException(String message) {
        super(message);
    }
}
