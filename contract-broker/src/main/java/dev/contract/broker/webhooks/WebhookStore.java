package dev.contract.broker.webhooks;

import dev.contract.broker.db.Rows;
import dev.contract.broker.http.Call;
import dev.contract.broker.secrets.Secrets;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Webhooks in the database. */
final class WebhookStore {

    private record Stored(
            long id,
            String uuid,
            @Nullable String description,
            @Nullable String consumer,
            @Nullable String consumerLabel,
            @Nullable String provider,
            @Nullable String providerLabel,
            boolean enabled,
            String events,
            String title,
            String request,
            Instant createdAt,
            Instant updatedAt) {}

    private static final String SELECT = """
            select w.id, w.uuid, w.description, c.name as consumer, w.consumer_label, p.name as provider,
                w.provider_label, w.enabled, w.events, w.title, w.request, w.created_at, w.updated_at
            from webhooks w left join participants c on c.id = w.consumer_id
                left join participants p on p.id = w.provider_id
            """;
    private static final String FITS = """
            where (w.consumer_id is null or w.consumer_id = :consumer)
                and (w.provider_id is null or w.provider_id = :provider)
                and (w.consumer_label is null or exists (select 1 from labels l
                    where l.participant_id = :consumer and l.name = w.consumer_label))
                and (w.provider_label is null or exists (select 1 from labels l
                    where l.participant_id = :provider and l.name = w.provider_label))
            order by w.id
            """;

    private final Handle handle;
    private final Secrets secrets;

    WebhookStore(Handle handle, Secrets secrets) {
        this.handle = handle;
        this.secrets = secrets;
    }

    List<Webhook> list() {
        return webhooks("order by w.id");
    }

    /** Those for a pair of participants, by name, by label, or because they are for all. */
    List<Webhook> ofPair(long consumerId, long providerId) {
        return webhooks(FITS, "consumer", consumerId, "provider", providerId);
    }

    /** Those that name exactly these participants; null means that they are for all. */
    List<Webhook> named(@Nullable String consumer, @Nullable String provider) {
        return list().stream()
                .filter(webhook ->
                        consumer == null || consumer.equals(webhook.consumer().name()))
                .filter(webhook ->
                        provider == null || provider.equals(webhook.provider().name()))
                .toList();
    }

    @Nullable Webhook byUuid(String uuid) {
        List<Webhook> found = webhooks("where w.uuid = :uuid", "uuid", uuid);
        return found.isEmpty() ? null : found.get(0);
    }

    private List<Webhook> webhooks(String condition, Object... namesAndValues) {
        return Rows.list(handle, Stored.class, SELECT + condition, namesAndValues).stream()
                .map(this::read)
                .toList();
    }

    private Webhook read(Stored row) {
        try {
            List<String> events = ((JsonArray) JsonReader.parse(row.events()))
                    .items().stream().map(item -> ((JsonString) item).value()).toList();
            return new Webhook(
                    row.id(),
                    row.uuid(),
                    row.description(),
                    new Condition(row.consumer(), row.consumerLabel()),
                    new Condition(row.provider(), row.providerLabel()),
                    row.enabled(),
                    events,
                    row.title(),
                    new Sealed(secrets, row.request()),
                    row.createdAt(),
                    row.updatedAt());
        } catch (JsonSyntaxException impossible) {
            throw new IllegalStateException("a stored webhook is no JSON any more", impossible);
        }
    }

    void insert(Webhook webhook) {
        Call.about(webhook.label());
        String sql = """
                insert into webhooks (uuid, description, consumer_id, consumer_label, provider_id, provider_label,
                    enabled, events, title, request, created_at, updated_at)
                values (:uuid, :description, (select id from participants where name = :consumer), :consumerLabel,
                    (select id from participants where name = :provider), :providerLabel,
                    :enabled, :events, :title, :request, :created, :updated)
                """;
        Rows.update(handle, sql, values(webhook));
    }

    void update(Webhook webhook) {
        Call.about(webhook.label());
        String sql = """
                update webhooks set description = :description, enabled = :enabled, events = :events,
                    title = :title, request = :request, updated_at = :updated, consumer_label = :consumerLabel,
                    provider_label = :providerLabel,
                    consumer_id = (select id from participants where name = :consumer),
                    provider_id = (select id from participants where name = :provider)
                where uuid = :uuid
                """;
        Rows.update(handle, sql, values(webhook));
    }

    private @Nullable Object[] values(Webhook webhook) {
        return new @Nullable Object[] {
            "uuid",
            webhook.uuid(),
            "description",
            webhook.description(),
            "consumer",
            webhook.consumer().name(),
            "consumerLabel",
            webhook.consumer().label(),
            "provider",
            webhook.provider().name(),
            "providerLabel",
            webhook.provider().label(),
            "enabled",
            webhook.enabled(),
            "events",
            JsonValue.of(webhook.events()).toString(),
            "title",
            webhook.title(),
            "request",
            webhook.sealed().text(),
            "created",
            webhook.createdAt(),
            "updated",
            webhook.updatedAt()
        };
    }

    /** On or off, without a look at the request: another key may have encrypted it. */
    void enable(long id, boolean enabled, Instant now) {
        String sql = "update webhooks set enabled = :enabled, updated_at = :now where id = :id";
        Rows.update(handle, sql, "enabled", enabled, "now", now, "id", id);
    }

    void delete(Webhook webhook) {
        Call.about(webhook.label());
        Rows.update(handle, "delete from webhooks where id = :id", "id", webhook.id());
    }
}
