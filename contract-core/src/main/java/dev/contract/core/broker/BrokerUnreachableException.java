package dev.contract.core.broker;

import dev.contract.core.http.HttpFailure;

/** The broker did not answer. */
public final class BrokerUnreachableException extends BrokerException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    BrokerUnreachableException(HttpFailure failure) {
        super("The broker did not answer: " + failure.getMessage() + ".\n" + advice(failure.kind()), failure);
        this.reason = String.valueOf(failure.getMessage());
    }

    private static String advice(HttpFailure.Kind kind) {
        return kind == HttpFailure.Kind.TIMEOUT
                ? "Try again when it is less busy, or give it more seconds in CONTRACT_BROKER_TIMEOUT."
                : "Check the address of the broker and that it is running.";
    }

    /** What was asked and what happened instead of an answer. */
    public String reason() {
        return reason;
    }
}
