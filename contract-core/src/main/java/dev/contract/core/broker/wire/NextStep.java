package dev.contract.core.broker.wire;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import org.jspecify.annotations.Nullable;

/**
 * What would bring a deployment closer that is not possible yet.
 *
 * @param action {@code verify}: the provider has to verify the contract; {@code mend}: it breaks the consumer;
 *     {@code deploy}: there is no version of the provider where it is needed; {@code publish}: nothing is known of the version
 * @param environment where the deployment goes; null if that was not said
 * @param text the same as a sentence
 */
public record NextStep(
        String action,
        @Nullable String provider,
        @Nullable String providerVersion,
        @Nullable String consumer,
        @Nullable String consumerVersion,
        @Nullable String environment,
        String text) {

    static NextStep fromJson(JsonObject json) {
        return new NextStep(
                json.text("action", ""),
                text(json, "provider"),
                text(json, "providerVersion"),
                text(json, "consumer"),
                text(json, "consumerVersion"),
                text(json, "environment"),
                json.text("text", ""));
    }

    private static @Nullable String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text ? text.value() : null;
    }

    JsonObject toJson() {
        return JsonObject.of("action", action)
                .withOptional("provider", provider)
                .withOptional("providerVersion", providerVersion)
                .withOptional("consumer", consumer)
                .withOptional("consumerVersion", consumerVersion)
                .withOptional("environment", environment)
                .with("text", text);
    }
}
