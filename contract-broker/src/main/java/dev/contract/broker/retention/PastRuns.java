package dev.contract.broker.retention;

import dev.contract.broker.db.Rows;
import java.time.Instant;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** When runs that delete have ended last, and ended well, whichever broker made them; dry runs get nothing through. */
public record PastRuns(@Nullable Instant lastEnd, @Nullable Instant lastSuccess) {

    /** Nothing if there was none. */
    public static PastRuns in(Handle handle) {
        String sql = """
                select max(finished_at) as last_end,
                    max(case when error is null then finished_at end) as last_success
                from retention_runs where not dry_run
                """;
        return Objects.requireNonNull(Rows.first(handle, PastRuns.class, sql));
    }
}
