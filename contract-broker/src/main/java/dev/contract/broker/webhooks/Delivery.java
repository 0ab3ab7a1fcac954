package dev.contract.broker.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that was triggered, and how far it is with being sent.
 *
 * @param name of the webhook as the API has it, which several of one host share
 * @param description of the webhook as it is now, if it has one
 * @param attempts since it was triggered, or repeated by hand
 * @param made all attempts
 * @param requestId what the request is called in logs that has triggered it; older ones have none
 */
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
        Instant createdAt,
        @Nullable String requestId,
        @Nullable String description,
        int made) {

    static final String WAITING = "not_run";
    static final String RETRYING = "retrying";
    static final String SUCCESS = "success";
    static final String FAILURE = "failure";

    /** What people call it. */
    String label() {
        return description == null || description.isBlank() ? name : description;
    }

    boolean is(String other) {
        return status.equals(other);
    }
}
