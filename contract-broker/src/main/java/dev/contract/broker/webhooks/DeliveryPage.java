package dev.contract.broker.webhooks;

import org.jspecify.annotations.Nullable;

/**
 * What became of one delivery, attempt by attempt.
 *
 * @param requestId what the request is called in logs that has triggered it
 */
public record DeliveryPage(DeliveryView delivery, @Nullable String requestId, String log, String done) {}
