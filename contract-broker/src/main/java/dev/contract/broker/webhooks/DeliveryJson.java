package dev.contract.broker.webhooks;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.contracts.ContractLinks;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.http.Timestamps;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.webhooks.Webhooks.Status;
import dev.contract.core.model.JsonObject;
import java.util.List;

/** Deliveries as documents. */
final class DeliveryJson {

    private final Urls urls;
    private final int attempts;

    /** How many attempts a delivery has altogether. */
    DeliveryJson(Urls urls, int attempts) {
        this.urls = urls;
        this.attempts = attempts;
    }

    JsonObject document(Delivery delivery) {
        String logs = urls.to("triggered-webhooks", delivery.uuid(), "logs");
        boolean over = delivery.is(Delivery.SUCCESS) || delivery.is(Delivery.FAILURE);
        JsonObject document = JsonObject.of(
                "name", delivery.name(),
                "description", delivery.label(),
                "status", delivery.status(),
                "attemptsMade", delivery.attempts(),
                "attemptsRemaining", over ? 0 : Math.max(0, attempts - delivery.attempts()),
                "triggerType", delivery.byHand() ? "user" : "resource_creation",
                "eventName", delivery.event(),
                "triggeredAt", Timestamps.format(delivery.createdAt()),
                "_links",
                        JsonObject.of(
                                "pb:logs", link(logs, "Webhook execution logs", delivery.name()),
                                "logs", link(logs, "DEPRECATED - Use pb:logs", delivery.name()),
                                "pb:webhook",
                                        link(urls.to("webhooks", delivery.webhookUuid()), "Webhook", delivery.name()),
                                "pb:repeat",
                                        link(
                                                urls.to("triggered-webhooks", delivery.uuid(), "repeat"),
                                                "POST to send it once more")));
        return document.withOptional("requestId", delivery.requestId());
    }

    JsonObject list(String self, String title, List<Delivery> deliveries) {
        List<JsonObject> documents = deliveries.stream().map(this::document).toList();
        return JsonObject.of(
                "_embedded",
                JsonObject.of("triggeredWebhooks", documents),
                "_links",
                JsonObject.of("self", link(self, title)));
    }

    JsonObject status(String consumer, String provider, Status status) {
        List<Delivery> all = status.deliveries();
        JsonObject summary = JsonObject.of(
                "successful", count(all, Delivery.SUCCESS),
                "failed", count(all, Delivery.FAILURE),
                "retrying", count(all, Delivery.RETRYING),
                "notRun", count(all, Delivery.WAITING));
        List<JsonObject> documents = all.stream().map(this::document).toList();
        return JsonObject.of("summary", summary, "_embedded", JsonObject.of("triggeredWebhooks", documents))
                .with("_links", links(consumer, provider, status));
    }

    private static long count(List<Delivery> deliveries, String status) {
        return deliveries.stream().filter(delivery -> delivery.is(status)).count();
    }

    private JsonObject links(String consumer, String provider, Status status) {
        String pair = urls.to("pacts", "provider", provider, "consumer", consumer);
        List<JsonObject> errors = status.deliveries().stream()
                .filter(delivery -> delivery.is(Delivery.FAILURE))
                .map(delivery -> link(
                        urls.to("triggered-webhooks", delivery.uuid(), "logs"),
                        "Webhook execution logs",
                        delivery.name()))
                .toList();
        JsonObject links = JsonObject.of(
                "self", link(pair + "/webhooks/status", "Webhooks status"),
                "pb:error-logs", errors,
                "pb:pact-webhooks",
                        link(pair + "/webhooks", "Webhooks for the pact between " + consumer + " and " + provider));
        Publication contract = status.contract();
        if (contract != null && !status.deliveries().isEmpty()) {
            links = links.with("pb:pact-version", ContractLinks.link(urls, contract));
        }
        return links.with("pb:consumer", link(ParticipantLinks.participant(urls, consumer), "Consumer", consumer))
                .with("pb:provider", link(ParticipantLinks.participant(urls, provider), "Provider", provider));
    }
}
