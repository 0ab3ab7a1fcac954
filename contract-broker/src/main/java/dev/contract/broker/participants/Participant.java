package dev.contract.broker.participants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An application that takes part in contracts, as consumer, as provider or as both. */
public record Participant(
        long id,
        String name,
        @Nullable String displayName,
        @Nullable String repositoryUrl,
        @Nullable String repositoryName,
        @Nullable String repositoryNamespace,
        @Nullable String mainBranch,
        Instant createdAt,
        Instant updatedAt) {

    /** The name that people read. */
    public String label() {
        return displayName == null ? DisplayName.of(name) : displayName;
    }
}
