package dev.contract.core.format;

/** A contract that cannot be read; the message names the source, the interaction and the reason. */
public final class ContractFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    ContractFormatException(String source, String place, String reason) {
        super(source + ": " + (place.isEmpty() ? "" : place + ": ") + reason);
    }
}
