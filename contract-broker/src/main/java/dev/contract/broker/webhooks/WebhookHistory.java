package dev.contract.broker.webhooks;

import dev.contract.broker.contracts.Event;
import dev.contract.broker.db.Database;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.secrets.Secrets;
import dev.contract.broker.secrets.Secrets.WrongKeyException;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes over webhooks from another broker, which shows them without their secrets. */
public final class WebhookHistory {

    /** What became of a webhook. */
    public enum Taken {
        ADDED,
        /** It is here, but it is disabled: the other broker hides a password or header that it needs. */
        DISABLED,
        /** It is here already, and stays as it is. */
        KNOWN,
        /** The same, and it still lacks what the other broker hides. */
        LACKING
    }

    /** Why a webhook was not taken over. */
    public static final class UnusableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message);
        }
    }

    private final Database database;
    private final Registry registry;
    private final Secrets secrets;
    private final WebhookSettings settings;

    public WebhookHistory(Database database, Registry registry, Secrets secrets, WebhookSettings settings) {
        this.database = database;
        this.registry = registry;
        this.secrets = secrets;
        this.settings = settings;
    }

    /** Adds a webhook as the other broker shows it. */
    public Taken add(String uuid, JsonObject json, Instant createdAt, Instant updatedAt) throws UnusableException {
        try {
            return database.write(handle -> add(handle, uuid, json, createdAt, updatedAt));
        } catch (HttpProblem refused) {
            throw new UnusableException(String.join("; ", refused.sentences()).replaceFirst("\\.$", "")
                    + ". The import goes by webhook-schemes, webhook-hosts and webhook-methods as the broker does: give it"
                    + " the same settings, and import again.");
        }
    }

    private Taken add(Handle handle, String uuid, JsonObject json, Instant createdAt, Instant updatedAt) {
        WebhookStore store = new WebhookStore(handle, secrets);
        Webhook known = store.byUuid(uuid);
        if (known != null) {
            return lacks(known) ? Taken.LACKING : Taken.KNOWN;
        }
        WebhookRequest request = new WebhookCheck(settings, Known.in(registry, handle)).check(json);
        boolean enabled = !JsonBoolean.FALSE.equals(json.get("enabled"));
        List<String> events = json.items("events").stream()
                .map(event -> ((JsonObject) event).text("name", ""))
                .distinct()
                .toList();
        store.insert(new Webhook(
                0,
                uuid,
                json.text("description"),
                condition(json, "consumer"),
                condition(json, "provider"),
                enabled && !request.isHiding(),
                events.isEmpty() ? List.of(Event.CONTRACT_CONTENT_CHANGED.wireName()) : events,
                request.title(),
                Sealed.of(secrets, request),
                createdAt,
                updatedAt));
        return request.isHiding() ? Taken.DISABLED : Taken.ADDED;
    }

    /** One with another secret key than ours cannot be looked into. */
    private static boolean lacks(Webhook webhook) {
        try {
            return webhook.request().isHiding();
        } catch (WrongKeyException another) {
            return false;
        }
    }

    private static Condition condition(JsonObject json, String role) {
        return json.get(role) instanceof JsonObject ? Condition.of(json.object(role)) : Condition.ALL;
    }
}
