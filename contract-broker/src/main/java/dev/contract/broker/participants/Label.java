package dev.contract.broker.participants;

import java.time.Instant;

/** A label on a participant. */
record Label(String name, Instant createdAt) {}
