package dev.contract.broker.environments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where versions are deployed to or released into. */
public record Environment(
        long id,
        String uuid,
        String name,
        String displayName,
        boolean production,
        @Nullable String contacts,
        Instant createdAt,
        Instant updatedAt) {}
