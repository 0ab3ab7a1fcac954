package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import java.util.List;

/** A webhook, as the broker describes it: with stars where secrets are. */
public record Webhook(JsonObject document) {

    public String uuid() {
        return document.text("uuid", "");
    }

    public String description() {
        return document.text("description", "");
    }

    /** Which consumers it is for, in words. */
    public String consumers() {
        return condition("consumer");
    }

    /** Which providers it is for, in words. */
    public String providers() {
        return condition("provider");
    }

    public List<String> events() {
        return Listing.objects(document, "events", event -> event.text("name", ""));
    }

    /** Method and address of the request it sends. */
    public String request() {
        JsonObject request = document.object("request");
        return request.text("method", "") + " " + request.text("url", "");
    }

    /** False if it sends nothing for the time being. */
    public boolean enabled() {
        return !document.has("enabled") || document.isTrue("enabled");
    }

    private String condition(String role) {
        JsonObject condition = document.object(role);
        String label = condition.text("label");
        return condition.text("name", label == null ? "all" : "labelled " + label);
    }
}
