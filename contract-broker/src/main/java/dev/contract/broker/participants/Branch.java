package dev.contract.broker.participants;

import java.time.Instant;

/** A branch of a participant. */
public record Branch(long id, String name, Instant createdAt, Instant updatedAt) {}
