package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;

/** What came of sending a webhook at once, as the broker describes it. */
public record TestDelivery(JsonObject document) {

    public boolean success() {
        return document.isTrue("success");
    }

    /** What was sent and what came back, as far as the broker shows it. */
    public String logs() {
        return document.text("logs", "");
    }
}
