package dev.contract.broker.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What happens to contracts, and webhooks can be triggered by; the order is that of the wire. */
public enum Event {
    CONTRACT_PUBLISHED,
    CONTRACT_CONTENT_CHANGED,
    PROVIDER_VERIFICATION_PUBLISHED,
    PROVIDER_VERIFICATION_SUCCEEDED,
    PROVIDER_VERIFICATION_FAILED,
    CONTRACT_REQUIRING_VERIFICATION_PUBLISHED;

    public static final List<String> NAMES =
            Arrays.stream(values()).map(Event::wireName).toList();

    /** What a test execution says that it was triggered by. */
    public static final String TEST = "test";

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
