package dev.contract.broker.verifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A result as another broker has it; test results and who verified are JSON. */
public record PastResult(
        String sha,
        String providerVersion,
        boolean success,
        @Nullable String buildUrl,
        @Nullable String testResults,
        @Nullable String verifiedBy,
        Instant createdAt) {}
