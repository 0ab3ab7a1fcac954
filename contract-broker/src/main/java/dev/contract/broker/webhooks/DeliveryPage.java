package dev.contract.broker.webhooks;

/** What became of one delivery, attempt by attempt. */
public record DeliveryPage(DeliveryView delivery, String log, String done) {}
