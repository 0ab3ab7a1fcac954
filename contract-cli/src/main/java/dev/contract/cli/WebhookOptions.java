package dev.contract.cli;

import dev.contract.core.broker.WebhookDraft;
import dev.contract.core.broker.WebhookDraft.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** For whom a webhook is and on which events; what it sends is in {@link CurlOptions}. */
final class WebhookOptions {

    @Mixin
    private CurlOptions request;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    private @Nullable String description;

    @Option(names = "--consumer", paramLabel = "NAME", description = "Only contracts of this consumer.")
    private @Nullable String consumer;

    @Option(names = "--consumer-label", paramLabel = "LABEL", description = "Only consumers with this label.")
    private @Nullable String consumerLabel;

    @Option(names = "--provider", paramLabel = "NAME", description = "Only contracts with this provider.")
    private @Nullable String provider;

    @Option(names = "--provider-label", paramLabel = "LABEL", description = "Only providers with this label.")
    private @Nullable String providerLabel;

    @Option(names = "--contract-content-changed", negatable = true, description = "Send it when a contract changed.")
    private boolean contentChanged;

    @Option(names = "--contract-published", negatable = true, description = "Send it when a contract was published.")
    private boolean published;

    @Option(
            names = "--contract-requiring-verification-published",
            negatable = true,
            description = "Send it when a contract was published that some version still has to verify.")
    private boolean requiringVerification;

    @Option(
            names = "--provider-verification-published",
            negatable = true,
            description = "Send it when a result was published.")
    private boolean verified;

    @Option(
            names = "--provider-verification-succeeded",
            negatable = true,
            description = "Send it when a good result was published.")
    private boolean succeeded;

    @Option(
            names = "--provider-verification-failed",
            negatable = true,
            description = "Send it when a bad result was published.")
    private boolean failed;

    WebhookDraft draft() throws UsageException {
        List<String> events = events();
        if (events.isEmpty()) {
            throw new UsageException(
                    "On which event? Give at least one, such as --contract-requiring-verification-published.");
        }
        return new WebhookDraft(
                description,
                condition("consumer", consumer, consumerLabel),
                condition("provider", provider, providerLabel),
                events,
                request.read());
    }

    private static Condition condition(String role, @Nullable String name, @Nullable String label)
            throws UsageException {
        if (name != null && label != null) {
            throw new UsageException("Give either --%s or --%s-label, not both.".formatted(role, role));
        }
        return new Condition(name, label);
    }

    private List<String> events() {
        List<String> events = new ArrayList<>();
        add(events, contentChanged, "contract_content_changed");
        add(events, published, "contract_published");
        add(events, requiringVerification, "contract_requiring_verification_published");
        add(events, verified, "provider_verification_published");
        add(events, succeeded, "provider_verification_succeeded");
        add(events, failed, "provider_verification_failed");
        return events;
    }

    private static void add(List<String> events, boolean wanted, String event) {
        if (wanted) {
            events.add(event);
        }
    }
}
