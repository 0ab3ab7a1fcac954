package dev.contract.core.broker;

import java.util.List;

/** The broker answered that it will not do what it was asked for. */
public final class BrokerRefusedException extends BrokerException {

    private static final long serialVersionUID = 1L;

    private static final int NOT_FOUND = 404;

    private final int status;
    private final transient List<String> complaints;

    BrokerRefusedException(String request, int status, List<String> complaints) {
        this(
                request + " was refused (" + status + "): " + String.join("\n    ", explained(status, complaints)),
                complaints,
                status);
    }

    private BrokerRefusedException(String message, List<String> complaints, int status) {
        super(message);
        this.status = status;
        this.complaints = complaints;
    }

    /** What was asked for is not there; the sentence says so in words. */
    static BrokerRefusedException unknown(String sentence) {
        return new BrokerRefusedException(sentence, List.of(sentence), NOT_FOUND);
    }

    private static List<String> explained(int status, List<String> complaints) {
        if (status == 401) {
            String reason = complaints.isEmpty()
                    ? "wrong or missing credentials, or those of a user who may only read"
                    : String.join("; ", complaints);
            return List.of(reason + ": set PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD");
        }
        if (status == 403 && complaints.isEmpty()) {
            return List.of("these credentials do not allow it");
        }
        return complaints.isEmpty() ? List.of("the broker gave no reason") : complaints;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** True if the broker does not know what was asked for. */
    public boolean isNotFound() {
        return status == NOT_FOUND;
    }

    /** What the broker itself said, one sentence each; empty if it gave no reason. */
    public List<String> complaints() {
        return complaints;
    }
}
