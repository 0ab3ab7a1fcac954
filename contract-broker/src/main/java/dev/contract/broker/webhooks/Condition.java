package dev.contract.broker.webhooks;

import dev.contract.core.model.JsonObject;
import org.jspecify.annotations.Nullable;

/** Which consumers or providers a webhook is for: the one with the name, those with the label, or all. */
record Condition(@Nullable String name, @Nullable String label) {

    static final Condition ALL = new Condition(null, null);

    static Condition of(JsonObject json) {
        return new Condition(json.text("name"), json.text("label"));
    }

    boolean isAll() {
        return name == null && label == null;
    }

    JsonObject toJson() {
        return name == null ? JsonObject.of("label", label) : JsonObject.of("name", name);
    }
}
