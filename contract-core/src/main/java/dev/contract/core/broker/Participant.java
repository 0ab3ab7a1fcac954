package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A participant, as the broker describes it. */
public record Participant(JsonObject document) {

    public String name() {
        return document.text("name", "");
    }

    public @Nullable String displayName() {
        return document.text("displayName");
    }

    public @Nullable String mainBranch() {
        return document.text("mainBranch");
    }

    public @Nullable String repositoryUrl() {
        return document.text("repositoryUrl");
    }

    /** The number of its newest version. */
    public @Nullable String latestVersion() {
        return document.object("_embedded").object("latestVersion").text("number");
    }

    public List<String> labels() {
        return Listing.objects(document.object("_embedded"), "labels", label -> label.text("name", ""));
    }
}
