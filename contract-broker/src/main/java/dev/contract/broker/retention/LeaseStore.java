package dev.contract.broker.retention;

import dev.contract.broker.db.Rows;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The lease in the database: who holds it may run, by the clock of the database. */
final class LeaseStore {

    private final Handle handle;

    LeaseStore(Handle handle) {
        this.handle = handle;
    }

    /** False if somebody else holds it, or if what is due was done by somebody else. */
    boolean take(String holder, Duration lasts, @Nullable Instant due) {
        Instant now = Rows.now(handle);
        String sql = """
                update retention_lease set holder = :holder, held_until = :until, last_due = coalesce(:due, last_due)
                where (held_until is null or held_until < :now)
                """;
        String once = due == null ? "" : " and (last_due is null or last_due < :due)";
        Long moment = due == null ? null : due.toEpochMilli();
        return Rows.update(handle, sql + once, "holder", holder, "until", now.plus(lasts), "now", now, "due", moment)
                == 1;
    }

    /** False if it is not held any more. */
    boolean renew(String holder, Duration lasts) {
        Instant until = Rows.now(handle).plus(lasts);
        String sql = "update retention_lease set held_until = :until where holder = :holder";
        return Rows.update(handle, sql, "holder", holder, "until", until) == 1;
    }

    void giveBack(String holder) {
        String sql = "update retention_lease set holder = null, held_until = null where holder = :holder";
        Rows.update(handle, sql, "holder", holder);
    }

    boolean isHeld() {
        Instant now = Rows.now(handle);
        return Rows.exist(handle, "select id from retention_lease where held_until >= :now", "now", now);
    }
}
