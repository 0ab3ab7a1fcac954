package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a webhook is to be: for whom, on which events, and what it sends. */
public record WebhookDraft(
        @Nullable String description, Condition consumer, Condition provider, List<String> events, Request request) {

    public WebhookDraft {
        events = List.copyOf(events);
    }

    /** Which participants a webhook is for: the one with the name, those with the label, or all. */
    public record Condition(@Nullable String name, @Nullable String label) {

        @Nullable JsonObject toJson() {
            if (name == null && label == null) {
                return null;
            }
            return name == null ? JsonObject.of("label", label) : JsonObject.of("name", name);
        }
    }

    /**
     * What a webhook sends.
     *
     * @param headers by name
     * @param body JSON as it is, anything else as text; null for none
     */
    public record Request(
            String method,
            String url,
            Map<String, String> headers,
            @Nullable JsonValue body,
            @Nullable String username,
            @Nullable String password) {

        JsonObject toJson() {
            return JsonObject.of("method", method, "url", url)
                    .withOptional("headers", headers.isEmpty() ? null : headers)
                    .withOptional("body", body)
                    .withOptional("username", username)
                    .withOptional("password", password);
        }
    }

    JsonObject toJson() {
        return JsonObject.EMPTY
                .withOptional("description", description)
                .withOptional("consumer", consumer.toJson())
                .withOptional("provider", provider.toJson())
                .with(
                        "events",
                        events.stream().map(name -> JsonObject.of("name", name)).toList())
                .with("request", request.toJson());
    }
}
