package dev.contract.core.broker;

import java.util.List;

/** The broker answered that it will not do what it was asked for. */
public final class BrokerRefusedException extends BrokerException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> complaints;

    BrokerRefusedException(String request, int status, List<String> complaints) {
        super(request + " was refused (" + status + "): " + String.join("\n    ", explained(status, complaints)));
        this.status = status;
        this.complaints = complaints;
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

    /** What the broker itself said, one sentence each; empty if it gave no reason. */
    public List<String> complaints() {
        return complaints;
    }
}
