package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a participant, as the broker describes it. */
public record Version(JsonObject document) {

    public String number() {
        return document.text("number", "");
    }

    public @Nullable String createdAt() {
        return document.text("createdAt");
    }

    public @Nullable String buildUrl() {
        return document.text("buildUrl");
    }

    public List<String> branches() {
        return names(document.object("_embedded"), "branchVersions");
    }

    public List<String> tags() {
        return names(document.object("_embedded"), "tags");
    }

    /** The contracts it was published with, by title. */
    public List<String> contracts() {
        return names(document.object("_links"), "pb:pact-versions");
    }

    /** The names of the environments it is deployed to, for people; with the application instances behind them in brackets. */
    public List<String> deployedTo() {
        return Listing.objects(document.object("_links"), "pb:deployed-environments", item -> {
            String instance = item.text("application_instance");
            return item.text("name", "?") + (instance == null ? "" : " (" + instance + ")");
        });
    }

    /** The names of the environments it is released to, for people. */
    public List<String> releasedTo() {
        return names(document.object("_links"), "pb:released-environments");
    }

    private static List<String> names(JsonObject json, String list) {
        return Listing.objects(json, list, item -> item.text("name", "?"));
    }
}
