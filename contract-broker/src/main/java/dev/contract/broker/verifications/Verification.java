package dev.contract.broker.verifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stored result; its id is the number by which clients know it. */
public record Verification(
        long id,
        long contentId,
        long providerVersionId,
        String consumer,
        String provider,
        String sha,
        String providerVersion,
        boolean success,
        @Nullable String buildUrl,
        @Nullable String testResults,
        @Nullable String verifiedBy,
        Instant createdAt) {}
