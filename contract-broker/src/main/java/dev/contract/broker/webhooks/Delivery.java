package dev.contract.broker.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A webhook that was triggered, and how far it is with being sent. */
record Delivery(
        long id,
        String uuid,
        @Nullable Long webhookId,
        String webhookUuid,
        String name,
        String event,
        boolean byHand,
        long consumerId,
        long providerId,
        @Nullable Long consumerVersionId,
        @Nullable Long verificationId,
        String variables,
        String status,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt) {

    static final String WAITING = "not_run";
    static final String RETRYING = "retrying";
    static final String SUCCESS = "success";
    static final String FAILURE = "failure";

    boolean is(String other) {
        return status.equals(other);
    }
}
