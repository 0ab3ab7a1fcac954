package dev.contract.broker.environments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deployment, or a release, as another broker knows it. */
public record PastStay(
        boolean release,
        String uuid,
        String environmentUuid,
        String participant,
        String version,
        @Nullable String target,
        Instant createdAt,
        @Nullable Instant endedAt) {

    OccurrenceKind kind() {
        return release ? OccurrenceKind.RELEASE : OccurrenceKind.DEPLOYMENT;
    }

    /** What people call it. */
    public String title() {
        return (release ? "release" : "deployment") + " of " + participant + " " + version
                + (target == null ? "" : " (instance " + target + ")");
    }
}
