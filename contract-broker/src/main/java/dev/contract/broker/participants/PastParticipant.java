package dev.contract.broker.participants;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A participant as another broker knows it. */
public record PastParticipant(
        String name,
        @Nullable String displayName,
        @Nullable String repositoryUrl,
        @Nullable String repositoryName,
        @Nullable String repositoryNamespace,
        @Nullable String mainBranch,
        List<String> labels,
        Instant createdAt,
        Instant updatedAt) {

    public PastParticipant {
        labels = List.copyOf(labels);
    }
}
