package dev.contract.broker.participants;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of a participant; the greater id is the later version, whatever the numbers say. */
public record Version(
        long id,
        long participantId,
        String participant,
        String number,
        @Nullable String buildUrl,
        Instant createdAt,
        Instant updatedAt) {}
