package dev.contract.core.broker.wire;

import dev.contract.core.model.JsonObject;

/** A sentence of the broker for the person at the client; the type says how it is to be shown. */
public record Notice(String type, String text) {

    public static Notice fromJson(JsonObject json) {
        return new Notice(json.text("type", "info"), json.text("text", ""));
    }

    public JsonObject toJson() {
        return JsonObject.of("type", type, "text", text);
    }
}
