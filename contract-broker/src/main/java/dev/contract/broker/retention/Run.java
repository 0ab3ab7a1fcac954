package dev.contract.broker.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run as it was written down; the result is JSON. */
record Run(
        long id,
        String startedBy,
        boolean dryRun,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String result,
        @Nullable String error) {}
