package dev.contract.broker.webhooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to be sent when something happens. */
record Webhook(
        long id,
        String uuid,
        @Nullable String description,
        Condition consumer,
        Condition provider,
        boolean enabled,
        List<String> events,
        String title,
        Sealed sealed,
        Instant createdAt,
        Instant updatedAt) {

    /** What people call it. */
    String label() {
        return description == null || description.isBlank() ? title : description;
    }

    WebhookRequest request() {
        return sealed.open();
    }
}
