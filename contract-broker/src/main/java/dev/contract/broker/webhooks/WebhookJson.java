package dev.contract.broker.webhooks;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.http.Timestamps;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.ParticipantLinks;
import dev.contract.broker.webhooks.Sender.Sent;
import dev.contract.broker.webhooks.Webhooks.Tried;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Webhooks and their executions as documents; secrets are hidden. */
final class WebhookJson {

    private static final String EXECUTE = "Test the execution of the webhook with the latest matching pact or"
            + " verification by sending a POST request to this URL";

    private final Urls urls;

    WebhookJson(Urls urls) {
        this.urls = urls;
    }

    String self(String uuid) {
        return urls.to("webhooks", uuid);
    }

    JsonObject document(Webhook webhook) {
        JsonObject json = JsonObject.of("uuid", webhook.uuid(), "description", webhook.label());
        if (!webhook.consumer().isAll()) {
            json = json.with("consumer", webhook.consumer().toJson());
        }
        if (!webhook.provider().isAll()) {
            json = json.with("provider", webhook.provider().toJson());
        }
        json = json.with("enabled", webhook.enabled())
                .with("request", webhook.request().redacted())
                .with(
                        "events",
                        webhook.events().stream()
                                .map(name -> JsonObject.of("name", name))
                                .toList());
        if (!webhook.updatedAt().equals(webhook.createdAt())) {
            json = json.with("updatedAt", Timestamps.format(webhook.updatedAt()));
        }
        return json.with("createdAt", Timestamps.format(webhook.createdAt())).with("_links", links(webhook));
    }

    private JsonObject links(Webhook webhook) {
        String self = self(webhook.uuid());
        JsonObject links =
                JsonObject.of("self", link(self, webhook.label()), "pb:execute", link(self + "/execute", EXECUTE));
        links = participant(links, "consumer", "Consumer", webhook.consumer());
        links = participant(links, "provider", "Provider", webhook.provider());
        if (!webhook.consumer().isAll() && !webhook.provider().isAll()) {
            links = links.with(
                    "pb:pact-webhooks",
                    pair(webhook.consumer().name(), webhook.provider().name()));
        }
        return links.with("pb:webhooks", link(urls.to("webhooks"), "All webhooks"));
    }

    /** Webhooks for one pair; where labels choose the pairs, there is no list but that of all. */
    private JsonObject pair(@Nullable String consumer, @Nullable String provider) {
        return consumer == null || provider == null
                ? link(urls.to("webhooks"), "All webhooks")
                : link(
                        urls.to("webhooks", "provider", provider, "consumer", consumer),
                        "All webhooks for consumer " + consumer + " and provider " + provider);
    }

    private JsonObject participant(JsonObject links, String role, String title, Condition condition) {
        if (condition.name() != null) {
            String href = ParticipantLinks.participant(urls, condition.name());
            return links.with("pb:" + role, link(href, title, condition.name()));
        }
        if (condition.label() != null) {
            String href = urls.to("pacticipants", "label", condition.label());
            return links.with("pb:" + role + "s", link(href, title + "s by label", condition.label()));
        }
        return links;
    }

    JsonObject list(String self, String title, List<Webhook> webhooks) {
        List<JsonObject> links = webhooks.stream()
                .map(webhook -> link(self(webhook.uuid()), "A webhook", webhook.label()))
                .toList();
        return JsonObject.of(
                "_links",
                JsonObject.of(
                        "self", link(self, title),
                        "pb:create", link(self, "POST to create a webhook"),
                        "pb:webhooks", links,
                        "curies", List.of(urls.curie("webhooks"))));
    }

    /** A test execution; uuid is that of the webhook if it is saved. */
    JsonObject tried(Tried tried, @Nullable String uuid) {
        Outgoing.Shown shown = tried.sent().outgoing().shown();
        JsonObject request = JsonObject.of("headers", JsonValue.of(lower(shown.headers())))
                .withOptional("body", shown.json())
                .with("url", path(shown.url()));
        boolean success = tried.sent().success();
        String conclusion = success ? "Successfully executed webhook" : "Webhook execution failed";
        String logs = DeliveryLog.of(urls.base(), tried.values(), tried.sent(), tried.showsAnswer(), conclusion);
        JsonObject json = JsonObject.of("request", request)
                .with("response", response(tried))
                .with("logs", logs)
                .with("success", success);
        String again = "Execute the webhook again";
        JsonObject links = uuid == null
                ? JsonObject.of("try-again", link(self("execute"), again))
                : JsonObject.of("webhook", link(self(uuid)), "try-again", link(self(uuid) + "/execute", again));
        return json.with("_links", links);
    }

    private static Map<String, String> lower(Map<String, String> headers) {
        Map<String, String> lower = new LinkedHashMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return lower;
    }

    private static String path(String url) {
        URI uri = WebhookCheck.read(url);
        if (uri == null || url.contains("${")) {
            return url;
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static JsonObject response(Tried tried) {
        HttpResponse answer = tried.sent().answer();
        if (answer == null) {
            return JsonObject.of("message", String.valueOf(tried.sent().failure()));
        }
        if (!tried.showsAnswer()) {
            String message = "The response is shown for hosts on the list of PACT_BROKER_WEBHOOK_HOST_WHITELIST only";
            return JsonObject.of("message", message);
        }
        Sent sent = tried.sent();
        JsonObject response = JsonObject.of(
                "status", answer.status(), "headers", lower(sent.shownHeaders()), "body", parsed(sent.shownBody()));
        return sent.failure() == null
                ? response
                : response.with("message", "The body of the answer was cut: " + sent.failure());
    }

    private static JsonValue parsed(String text) {
        try {
            return JsonReader.parse(text);
        } catch (JsonSyntaxException noJson) {
            return new JsonString(text);
        }
    }
}
