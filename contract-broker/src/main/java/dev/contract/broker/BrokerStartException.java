package dev.contract.broker;

/** The broker cannot start; the message says what is wrong, where, and what to do about it. */
public final class BrokerStartException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokerStartException(String message, Throwable cause) {
        super(message, cause);
    }

    BrokerStartException(String message) {
        super(message);
    }
}
