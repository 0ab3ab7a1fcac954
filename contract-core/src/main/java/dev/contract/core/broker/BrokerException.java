package dev.contract.core.broker;

/** The broker did not do what it was asked for; the message says what, where, why, and what to do. */
public abstract sealed class BrokerException extends Exception
        permits BrokerUnreachableException, BrokerRefusedException, NotABrokerException {

    private static final long serialVersionUID = 1L;

    BrokerException(String message) {
        super(message);
    }

    BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
