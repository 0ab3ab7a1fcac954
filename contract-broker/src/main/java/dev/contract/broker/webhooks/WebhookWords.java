package dev.contract.broker.webhooks;

import dev.contract.broker.ui.State;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What pages call things. */
final class WebhookWords {

    private static final Map<String, String> EVENTS = new LinkedHashMap<>();

    static {
        EVENTS.put("contract_content_changed", "a contract has changed");
        EVENTS.put("contract_requiring_verification_published", "a contract has to be verified");
        EVENTS.put("contract_published", "a contract is published");
        EVENTS.put("provider_verification_published", "a contract was verified, well or not");
        EVENTS.put("provider_verification_succeeded", "a verification succeeded");
        EVENTS.put("provider_verification_failed", "a verification failed");
    }

    private WebhookWords() {}

    /** All events with what they mean, those first that most people want. */
    static Map<String, String> events() {
        return Collections.unmodifiableMap(EVENTS);
    }

    static String event(String name) {
        return EVENTS.getOrDefault(name, name);
    }

    static String events(List<String> names) {
        return names.stream().map(WebhookWords::event).collect(Collectors.joining(", or "));
    }

    static String audience(Webhook webhook) {
        Condition consumer = webhook.consumer();
        Condition provider = webhook.provider();
        if (consumer.isAll() && provider.isAll()) {
            return "all contracts";
        }
        return one(consumer, "consumers") + " with " + one(provider, "providers");
    }

    private static String one(Condition condition, String all) {
        if (condition.label() != null) {
            return all + " labelled " + condition.label();
        }
        return condition.name() == null ? "all " + all : condition.name();
    }

    static State state(Delivery delivery) {
        return switch (delivery.status()) {
            case Delivery.SUCCESS -> State.good("Delivered");
            case Delivery.FAILURE -> State.bad("Failed");
            case Delivery.RETRYING -> State.changed("Failed so far");
            default -> State.none("Waiting");
        };
    }
}
