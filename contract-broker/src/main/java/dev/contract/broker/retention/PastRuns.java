package dev.contract.broker.retention;

import dev.contract.broker.db.Rows;
import java.time.Instant;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** When runs have ended last, and ended well, whichever broker made them. */
public record PastRuns(@Nullable Instant lastEnd, @Nullable Instant lastSuccess) {

    /** Nothing if there was none. */
    public static PastRuns in(Handle handle) {
        String sql = """
                select max(finished_at) as last_end,
                    max(case when error is null then finished_at end) as last_success from retention_runs
                """;
        return Objects.requireNonNull(Rows.first(handle, PastRuns.class, sql));
    }
}
