package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import org.jspecify.annotations.Nullable;

/** The newest contract of a consumer and a provider, as the broker lists it. */
public record LatestContract(JsonObject document) {

    public String consumer() {
        return participant("consumer").text("name", "");
    }

    /** The version that published it. */
    public String consumerVersion() {
        return participant("consumer").object("_embedded").object("version").text("number", "");
    }

    public String provider() {
        return participant("provider").text("name", "");
    }

    public @Nullable String createdAt() {
        return document.text("createdAt");
    }

    private JsonObject participant(String role) {
        return document.object("_embedded").object(role);
    }
}
