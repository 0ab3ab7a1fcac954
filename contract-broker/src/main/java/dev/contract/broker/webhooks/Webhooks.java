package dev.contract.broker.webhooks;

import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.contracts.Event;
import dev.contract.broker.contracts.Publication;
import dev.contract.broker.contracts.PublicationListener;
import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import dev.contract.broker.http.Call;
import dev.contract.broker.http.Errors;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.Registry;
import dev.contract.broker.secrets.Secrets;
import dev.contract.broker.verifications.ResultListener;
import dev.contract.broker.webhooks.Sender.Sent;
import dev.contract.core.http.HttpClient;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keeps webhooks, tries them out, and tells what became of those that were triggered. */
public final class Webhooks implements AutoCloseable {

    /** What was saved, and whether it did not exist before. */
    record Saved(Webhook webhook, boolean created) {}

    /** A test execution: the values of the variables, what was sent, and whether the answer may be shown. */
    record Tried(Map<String, String> values, Sent sent, boolean showsAnswer) {}

    /** The newest deliveries of a pair, with the newest contract. */
    record Status(List<Delivery> deliveries, @Nullable Publication contract) {}

    private static final Pattern UUID_TEXT = Pattern.compile("[A-Za-z0-9_-]{16,}");
    private static final String WRONG_UUID =
            "The UUID can only contain the characters A-Z, a-z, 0-9, _ and -," + " and must be 16 or more characters.";

    private final Database database;
    private final Registry registry;
    private final Contracts contracts;
    private final Secrets secrets;
    private final WebhookSettings settings;
    private final Sender sender;
    private final Deliverer deliverer;
    private final Triggers triggers;

    public Webhooks(
            Database database, Registry registry, Contracts contracts, Secrets secrets, WebhookSettings settings) {
        this.database = database;
        this.registry = registry;
        this.contracts = contracts;
        this.secrets = secrets;
        this.settings = settings;
        this.sender = new Sender(settings);
        this.deliverer = new Deliverer(database, secrets, settings);
        this.triggers = new Triggers(registry, contracts, secrets, deliverer::hurry);
    }

    /** Begins to send what is in the outbox; each attempt is told by its outcome. */
    public void start(Consumer<String> attempts) {
        deliverer.start(attempts);
    }

    public PublicationListener publications() {
        return triggers;
    }

    public ResultListener results() {
        return triggers;
    }

    private WebhookStore store(Handle handle) {
        return new WebhookStore(handle, secrets);
    }

    /** Those that name exactly the given participants; null names none. */
    List<Webhook> list(@Nullable String consumer, @Nullable String provider) {
        return database.read(handle -> {
            requireAll(handle, consumer, provider);
            return store(handle).named(consumer, provider);
        });
    }

    private void requireAll(Handle handle, @Nullable String consumer, @Nullable String provider) {
        if (consumer != null) {
            registry.requireParticipant(handle, "consumer", consumer);
        }
        if (provider != null) {
            registry.requireParticipant(handle, "provider", provider);
        }
    }

    Webhook get(String uuid) {
        return database.read(handle -> require(store(handle).byUuid(uuid), "webhook " + uuid));
    }

    private static <T> T require(@Nullable T found, String what) {
        if (found == null) {
            throw HttpProblem.missing(what);
        }
        return found;
    }

    /** For the participants in the path, or for those in the document. */
    Webhook create(JsonObject json, @Nullable String consumer, @Nullable String provider) {
        return database.write(handle -> {
            requireAll(handle, consumer, provider);
            JsonObject whole = named(named(json, "consumer", consumer), "provider", provider);
            WebhookRequest request = check(handle, whole);
            Webhook webhook = webhook(UUID.randomUUID().toString(), whole, SecretNames.require(request));
            store(handle).insert(webhook);
            return webhook;
        });
    }

    private static JsonObject named(JsonObject json, String role, @Nullable String name) {
        return name == null ? json : json.with(role, JsonObject.of("name", name));
    }

    private WebhookRequest check(Handle handle, JsonObject json) {
        return new WebhookCheck(settings, Known.in(registry, handle)).check(json);
    }

    private Webhook webhook(String uuid, JsonObject json, WebhookRequest request) {
        Instant now = Rows.now();
        List<String> events = json.items("events").stream()
                .map(event -> ((JsonObject) event).text("name", ""))
                .distinct()
                .toList();
        return new Webhook(
                0,
                uuid,
                json.text("description"),
                json.get("consumer") instanceof JsonObject ? Condition.of(json.object("consumer")) : Condition.ALL,
                json.get("provider") instanceof JsonObject ? Condition.of(json.object("provider")) : Condition.ALL,
                !JsonBoolean.FALSE.equals(json.get("enabled")),
                events.isEmpty() ? List.of(Event.CONTRACT_CONTENT_CHANGED.wireName()) : events,
                request.title(),
                Sealed.of(secrets, request),
                now,
                now);
    }

    /** Replaces a webhook, or creates it with an id that the client has chosen. */
    Saved put(String uuid, JsonObject json) {
        if (!UUID_TEXT.matcher(uuid).matches()) {
            throw Errors.of(400, "uuid", WRONG_UUID);
        }
        return database.write(handle -> {
            WebhookRequest request = check(handle, json);
            Webhook old = store(handle).byUuid(uuid);
            if (old == null) {
                store(handle).insert(webhook(uuid, json, SecretNames.require(request)));
            } else {
                store(handle).update(webhook(uuid, json, SecretNames.require(withSecretsOf(old, request))));
            }
            return new Saved(require(store(handle).byUuid(uuid), "webhook " + uuid), old == null);
        });
    }

    /** Stars stand for what is stored, but only for where it was meant to go: else it could be sent to anybody. */
    private static WebhookRequest withSecretsOf(Webhook old, WebhookRequest request) {
        WebhookRequest stored = old.request();
        if (HttpClient.isSameServer(stored.server(), request.server())) {
            return request.withSecretsOf(stored);
        }
        if (request.isHiding()) {
            throw Errors.of(
                    400, "request.url", "leads to another server: give the hidden headers and the password again");
        }
        return request;
    }

    void delete(String uuid) {
        database.write(handle -> {
            store(handle).delete(require(store(handle).byUuid(uuid), "webhook " + uuid));
            return uuid;
        });
    }

    /** Sends a webhook at once, about the newest contract that it is for. */
    Tried execute(Urls urls, String uuid) {
        return execute(urls, get(uuid));
    }

    /** Sends a webhook that is not saved. */
    Tried execute(Urls urls, JsonObject json) {
        WebhookRequest request = database.read(handle -> SecretNames.require(check(handle, json)));
        return execute(urls, webhook("", json, request));
    }

    private Tried execute(Urls urls, Webhook webhook) {
        Map<String, String> values = database.write(handle -> {
            Call.about(webhook.label()); // sent with secrets of the broker: in the audit log, though nothing is changed
            Variables variables = new Variables(registry, handle, urls);
            Occasion occasion = new Trial(registry, contracts).occasion(handle, webhook);
            return occasion == null ? variables.placeholders() : variables.of(occasion);
        });
        Sent sent = sender.send(webhook.request(), values);
        return new Tried(values, sent, sender.showsAnswersOf(webhook.request().url()));
    }

    Status status(String consumer, String provider) {
        return database.read(handle -> {
            List<Delivery> deliveries = new DeliveryStore(handle)
                    .latestOfPair(
                            participantId(handle, "consumer", consumer), participantId(handle, "provider", provider));
            return new Status(deliveries, contracts.latest(handle, provider, consumer, null));
        });
    }

    List<Delivery> ofContract(String provider, String consumer, String version) {
        return database.read(handle -> {
            Publication contract = require(
                    contracts.ofVersion(handle, provider, consumer, version),
                    "contract of " + consumer + " " + version + " with " + provider);
            return new DeliveryStore(handle).ofContract(contract.versionId(), contract.providerId());
        });
    }

    List<Delivery> ofResult(String provider, String consumer, long number) {
        return database.read(handle -> new DeliveryStore(handle)
                .ofResult(
                        participantId(handle, "consumer", consumer),
                        participantId(handle, "provider", provider),
                        number));
    }

    private long participantId(Handle handle, String role, String name) {
        return registry.requireParticipant(handle, role, name).id();
    }

    /** The newest deliveries of a webhook, a hundred at most. */
    List<Delivery> ofWebhook(String uuid) {
        return database.read(handle -> new DeliveryStore(handle).ofWebhook(uuid));
    }

    Delivery delivery(String uuid) {
        return database.read(handle -> require(new DeliveryStore(handle).byUuid(uuid), "delivery " + uuid));
    }

    /** Sends a delivery once more. */
    Delivery repeat(String uuid) {
        Delivery repeated = database.write(handle -> {
            DeliveryStore store = new DeliveryStore(handle);
            store.repeat(require(store.byUuid(uuid), "delivery " + uuid));
            return require(store.byUuid(uuid), "delivery " + uuid);
        });
        deliverer.hurry();
        return repeated;
    }

    String logs(String uuid) {
        return database.read(handle -> {
            DeliveryStore store = new DeliveryStore(handle);
            return store.logs(require(store.byUuid(uuid), "delivery " + uuid).id());
        });
    }

    /** How many attempts a delivery has altogether. */
    int attempts() {
        return settings.schedule().size() + 1;
    }

    @Override
    public void close() {
        deliverer.close();
    }
}
