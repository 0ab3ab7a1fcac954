package dev.contract.broker.environments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An environment as another broker knows it; contacts are JSON. */
public record PastEnvironment(
        String uuid,
        String name,
        String displayName,
        boolean production,
        @Nullable String contacts,
        Instant createdAt,
        Instant updatedAt) {}
