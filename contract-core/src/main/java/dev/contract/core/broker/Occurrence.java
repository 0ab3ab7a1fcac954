package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import org.jspecify.annotations.Nullable;

/** That a version was deployed or released to an environment, as the broker has recorded it. */
public record Occurrence(JsonObject document) {

    public String version() {
        return document.object("_embedded").object("version").text("number", "");
    }

    /** Which of several installations in the environment; null if there is only one. */
    public @Nullable String applicationInstance() {
        String instance = document.text("applicationInstance");
        return instance == null ? document.text("target") : instance;
    }
}
