package dev.contract.broker.webhooks;

import dev.contract.broker.db.Rows;
import dev.contract.broker.http.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The outbox in the database, by whose clock things are due and taken: those of the brokers may differ. */
final class DeliveryStore {

    private static final String DUE = "next_attempt_at <= :now and (taken_until is null or taken_until < :now)";

    /** How many of one webhook are under way at once, so that a receiver that is dead leaves room for others. */
    private static final int MOST_OF_ONE = 4;

    private static final String SELECT = """
            select d.*, (select w.description from webhooks w where w.id = d.webhook_id) as description,
                (select count(*) from delivery_attempts a where a.delivery_id = d.id) as made
            from deliveries d
            """;

    private final Handle handle;

    DeliveryStore(Handle handle) {
        this.handle = handle;
    }

    /** Writes down that the webhook is to be sent; returns the id to ask by. */
    String insert(Webhook webhook, Occasion occasion, String variables) {
        String uuid = UUID.randomUUID().toString();
        Call call = Call.current();
        String sql = """
                insert into deliveries (uuid, webhook_id, webhook_uuid, name, event, by_hand, consumer_id, provider_id,
                    consumer_version_id, verification_id, variables, status, attempts, next_attempt_at, created_at, request_id)
                values (:uuid, :webhook, :webhookUuid, :name, :event, false, :consumer, :provider,
                    :version, :verification, :variables, 'not_run', 0, :now, :now, :request)
                """;
        Rows.update(
                handle,
                sql,
                "uuid",
                uuid,
                "webhook",
                webhook.id(),
                "webhookUuid",
                webhook.uuid(),
                "name",
                webhook.title(),
                "event",
                occasion.event(),
                "consumer",
                occasion.contract().consumerId(),
                "provider",
                occasion.contract().providerId(),
                "version",
                occasion.contract().versionId(),
                "verification",
                occasion.result() == null ? null : occasion.result().id(),
                "variables",
                variables,
                "now",
                Rows.now(handle),
                "request",
                call == null ? null : call.request().client().requestId());
        return uuid;
    }

    boolean areDue() {
        return Rows.exist(handle, "select id from deliveries where " + DUE, "now", Rows.now(handle));
    }

    /** Takes some that are due, new ones before those that have failed: nobody else sends them for that long. */
    List<Delivery> take(String taker, int some, Duration atMost) {
        Instant now = Rows.now(handle);
        String sql = """
                update deliveries set taken_by = :taker, taken_until = :until where id in (
                    select id from (
                        select id, attempts, next_attempt_at, taken_until, row_number() over (partition by webhook_uuid
                            order by case when taken_until >= :now then 0 else 1 end, attempts, next_attempt_at, id) place
                        from deliveries where next_attempt_at <= :now) waiting
                    where place <= %d and (taken_until is null or taken_until < :now)
                    order by attempts, next_attempt_at, id limit %d)
                """.formatted(MOST_OF_ONE, some) + " and " + DUE;
        Rows.update(handle, sql, "taker", taker, "until", now.plus(atMost), "now", now);
        String taken = SELECT + "where taken_by = :taker and next_attempt_at <= :now order by id";
        return Rows.list(handle, Delivery.class, taken, "taker", taker, "now", now);
    }

    /** Writes down how an attempt went, unless somebody else has taken the delivery in the meantime; null if it was the last. */
    void attempted(Delivery delivery, String taker, String status, String log, @Nullable Duration pause) {
        Instant now = Rows.now(handle);
        String sql = """
                update deliveries set status = :status, attempts = attempts + 1, next_attempt_at = :next,
                    taken_by = null, taken_until = null
                where id = :id and taken_by = :taker
                """;
        Instant next = pause == null ? null : now.plus(pause);
        Rows.update(handle, sql, "status", status, "next", next, "id", delivery.id(), "taker", taker);
        String attempt = "insert into delivery_attempts (delivery_id, success, log, created_at)"
                + " values (:id, :success, :log, :now)";
        boolean success = status.equals(Delivery.SUCCESS);
        Rows.update(handle, attempt, "id", delivery.id(), "success", success, "log", log, "now", now);
    }

    /** Sends it once more, whatever became of it. */
    void repeat(Delivery delivery) {
        Call.about(delivery.name());
        String sql = """
                update deliveries set status = 'not_run', attempts = 0, next_attempt_at = :now, by_hand = true,
                    taken_by = null, taken_until = null
                where id = :id
                """;
        Rows.update(handle, sql, "id", delivery.id(), "now", Rows.now(handle));
    }

    @Nullable Delivery byUuid(String uuid) {
        return Rows.first(handle, Delivery.class, SELECT + "where uuid = :uuid", "uuid", uuid);
    }

    /** The newest of each webhook and event for a pair. */
    List<Delivery> latestOfPair(long consumerId, long providerId) {
        String sql = """
                where id in (select max(id) from deliveries
                    where consumer_id = :consumer and provider_id = :provider group by webhook_uuid, event)
                order by id desc
                """;
        return Rows.list(handle, Delivery.class, SELECT + sql, "consumer", consumerId, "provider", providerId);
    }

    /** The newest of each webhook. */
    List<Delivery> latestOfWebhooks() {
        String sql = SELECT + "where id in (select max(id) from deliveries group by webhook_uuid)";
        return Rows.list(handle, Delivery.class, sql);
    }

    List<Delivery> ofContract(long versionId, long providerId) {
        String sql = SELECT + "where consumer_version_id = :version and provider_id = :provider"
                + " and verification_id is null order by id";
        return Rows.list(handle, Delivery.class, sql, "version", versionId, "provider", providerId);
    }

    List<Delivery> ofResult(long consumerId, long providerId, long verificationId) {
        String sql = SELECT + "where verification_id = :verification and consumer_id = :consumer"
                + " and provider_id = :provider order by id";
        return Rows.list(
                handle,
                Delivery.class,
                sql,
                "verification",
                verificationId,
                "consumer",
                consumerId,
                "provider",
                providerId);
    }

    List<Delivery> ofWebhook(String webhookUuid) {
        String sql = SELECT + "where webhook_uuid = :uuid order by id desc limit 100";
        return Rows.list(handle, Delivery.class, sql, "uuid", webhookUuid);
    }

    String logs(long deliveryId) {
        String sql = "select log from delivery_attempts where delivery_id = :id order by id";
        return String.join("", Rows.texts(handle, sql, "id", deliveryId));
    }
}
