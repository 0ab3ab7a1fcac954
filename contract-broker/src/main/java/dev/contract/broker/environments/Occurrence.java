package dev.contract.broker.environments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version in an environment: deployed until it is undeployed, or released until support has ended. */
public record Occurrence(
        long id,
        String uuid,
        long versionId,
        String participant,
        String version,
        long environmentId,
        @Nullable String target,
        Instant createdAt,
        @Nullable Instant endedAt) {

    public boolean isCurrent() {
        return endedAt == null;
    }
}
