package dev.contract.core.broker;

import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import org.jspecify.annotations.Nullable;

/** One occasion on which a webhook was sent, as the broker describes it. */
public record Delivery(JsonObject document) {

    /** {@code success}, {@code failure}, {@code retrying} or {@code not_run}. */
    public String status() {
        return document.text("status", "");
    }

    public String event() {
        return document.text("eventName", "");
    }

    public @Nullable String triggeredAt() {
        return document.text("triggeredAt");
    }

    /** How often it was tried. */
    public int attempts() {
        return document.get("attemptsMade") instanceof JsonNumber made
                ? made.value().intValue()
                : 0;
    }

    /** Where the log of its attempts is. */
    public String logs() {
        return document.object("_links").object("pb:logs").text("href", "");
    }
}
