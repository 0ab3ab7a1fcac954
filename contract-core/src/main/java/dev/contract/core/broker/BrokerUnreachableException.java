package dev.contract.core.broker;

import dev.contract.core.http.HttpFailure;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The broker did not answer. */
public final class BrokerUnreachableException extends BrokerException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param asked what redirected there; null if nothing did */
    BrokerUnreachableException(HttpFailure failure, @Nullable URI asked) {
        super("The broker did not answer: " + sentence(failure, asked) + "\n" + advice(failure.kind()), failure);
        this.reason = String.valueOf(failure.getMessage());
    }

    private static String sentence(HttpFailure failure, @Nullable URI asked) {
        String said = String.valueOf(failure.getMessage());
        return said + (said.endsWith("?") ? "" : ".") + (asked == null ? "" : " " + asked + " redirects there.");
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
