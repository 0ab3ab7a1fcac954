package dev.contract.broker.webhooks;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.participants.Participant;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.secrets.Secrets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people need beside {@link Webhooks} who look after webhooks at the pages. */
public final class WebhookDesk {

    /** What can be chosen for a webhook. */
    record Choices(List<String> participants, List<String> labels, List<String> methods) {}

    private final Database database;
    private final Registry registry;
    private final Secrets secrets;
    private final WebhookSettings settings;

    public WebhookDesk(Database database, Registry registry, Secrets secrets, WebhookSettings settings) {
        this.database = database;
        this.registry = registry;
        this.secrets = secrets;
        this.settings = settings;
    }

    WebhookSettings settings() {
        return settings;
    }

    /** The newest delivery of each webhook, by the id of the webhook. */
    Map<String, Delivery> latest() {
        return database.read(handle -> new DeliveryStore(handle)
                .latestOfWebhooks().stream().collect(Collectors.toMap(Delivery::webhookUuid, Function.identity())));
    }

    Choices choices() {
        return database.read(handle -> new Choices(
                registry.participants(handle).stream().map(Participant::name).toList(),
                Rows.texts(handle, "select distinct name from labels order by name"),
                settings.methods()));
    }

    /** Switches a webhook on or off. */
    void enable(String uuid, boolean enabled) {
        database.write(handle -> {
            WebhookStore store = new WebhookStore(handle, secrets);
            Webhook webhook = store.byUuid(uuid);
            if (webhook == null) {
                throw HttpProblem.missing("webhook " + uuid);
            }
            store.enable(webhook.id(), enabled, Rows.now());
            return uuid;
        });
    }
}
