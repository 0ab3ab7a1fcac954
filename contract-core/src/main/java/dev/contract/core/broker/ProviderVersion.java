package dev.contract.core.broker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The version of a provider that was verified, and where it comes from. */
public record ProviderVersion(
        String number,
        @Nullable String branch,
        List<String> tags,
        @Nullable String buildUrl) {

    public ProviderVersion {
        tags = List.copyOf(tags);
    }

    public ProviderVersion(String number) {
        this(number, null, List.of(), null);
    }
}
