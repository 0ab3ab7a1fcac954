package dev.contract.broker.participants;

import java.time.Instant;

/** A branch or tag on a version, and whether the version is its head. */
public record Mark(long versionId, String name, boolean latest, Instant createdAt) {}
