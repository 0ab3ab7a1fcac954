package dev.contract.broker.participants;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version as another broker knows it; branches and tags in the order in which it came to them. */
public record PastVersion(
        String number,
        @Nullable String buildUrl,
        List<String> branches,
        List<String> tags,
        Instant createdAt,
        Instant updatedAt) {

    public PastVersion {
        branches = List.copyOf(branches);
        tags = List.copyOf(tags);
    }
}
