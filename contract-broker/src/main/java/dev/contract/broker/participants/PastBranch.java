package dev.contract.broker.participants;

import java.time.Instant;

/** A branch as another broker knows it. */
public record PastBranch(String name, Instant createdAt, Instant updatedAt) {}
