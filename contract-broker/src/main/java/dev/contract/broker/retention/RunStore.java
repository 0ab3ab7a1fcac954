package dev.contract.broker.retention;

import dev.contract.broker.db.Rows;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Runs in the database, as a record of what was deleted. */
final class RunStore {

    private static final String INTERRUPTED =
            "The broker ended before the run did; what was deleted until then is gone.";

    private final Handle handle;

    RunStore(Handle handle) {
        this.handle = handle;
    }

    /** By whoever holds the lease: runs that have no end yet are those of brokers that died. */
    long begin(String startedBy, boolean dryRun) {
        String ended = "update retention_runs set finished_at = :now, error = :error where finished_at is null";
        Rows.update(handle, ended, "now", Rows.now(), "error", INTERRUPTED);
        String sql = "insert into retention_runs (started_by, dry_run, started_at) values (:by, :dryRun, :now)";
        return Rows.insert(handle, sql, "by", startedBy, "dryRun", dryRun, "now", Rows.now());
    }

    void end(long id, @Nullable String result, @Nullable String error) {
        String sql = "update retention_runs set finished_at = :now, result = :result, error = :error where id = :id";
        Rows.update(handle, sql, "now", Rows.now(), "result", result, "error", error, "id", id);
    }

    List<Run> last(int number) {
        String sql = "select * from retention_runs order by id desc limit :number";
        return Rows.list(handle, Run.class, sql, "number", number);
    }
}
