package dev.contract.broker.webhooks;

import dev.contract.broker.db.Rows;
import java.time.Instant;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How many deliveries wait to be sent, or sent once more.
 *
 * @param oldest since when one of them waits
 * @param firstDue when the most urgent of them is to be sent
 */
public record Outbox(
        long waiting, @Nullable Instant oldest, @Nullable Instant firstDue) {

    /** All that wait, whoever of several brokers will send them. */
    public static Outbox in(Handle handle) {
        String sql = """
                select count(*) as waiting, min(case when by_hand then next_attempt_at else created_at end) as oldest,
                    min(next_attempt_at) as first_due
                from deliveries where next_attempt_at is not null
                """;
        return Objects.requireNonNull(Rows.first(handle, Outbox.class, sql));
    }
}
