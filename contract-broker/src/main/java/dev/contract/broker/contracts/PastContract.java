package dev.contract.broker.contracts;

import java.time.Instant;

/** The contract of a consumer version as another broker has it, with the identity of its content there; no bytes: the content is here. */
@SuppressWarnings("ArrayRecordComponent") // lives for as long as it takes to put the bytes elsewhere
public record PastContract(
        String consumer, String provider, String version, String sha, byte[] bytes, Instant createdAt) {}
