package dev.contract.core.broker;

/** Something answered, but not the way a broker does. */
public final class NotABrokerException extends BrokerException {

    private static final long serialVersionUID = 1L;

    NotABrokerException(String found) {
        super(found + ": is this the address of a broker?");
    }
}
