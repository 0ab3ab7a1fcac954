package dev.contract.broker.contracts;

import java.time.Instant;

/** A contract as one consumer version has it; the content may be that of other versions as well. */
public record Publication(
        long id,
        long consumerId,
        String consumer,
        long providerId,
        String provider,
        long versionId,
        String version,
        long contentId,
        String sha,
        int revision,
        Instant createdAt) {

    /** How people name it. */
    public String title() {
        return "Pact between " + consumer + " (" + version + ") and " + provider;
    }
}
