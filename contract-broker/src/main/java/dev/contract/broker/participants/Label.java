package dev.contract.broker.participants;

import java.time.Instant;

/** A label on a participant. */
public record Label(long participantId, String name, Instant createdAt) {}
