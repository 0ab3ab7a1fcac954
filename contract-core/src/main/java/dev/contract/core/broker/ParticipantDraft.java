package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import org.jspecify.annotations.Nullable;

/** What is to be known of a participant; what is null stays as it is. */
public record ParticipantDraft(
        @Nullable String displayName,
        @Nullable String mainBranch,
        @Nullable String repositoryUrl) {

    JsonObject toJson() {
        return JsonObject.EMPTY
                .withOptional("displayName", displayName)
                .withOptional("mainBranch", mainBranch)
                .withOptional("repositoryUrl", repositoryUrl);
    }
}
