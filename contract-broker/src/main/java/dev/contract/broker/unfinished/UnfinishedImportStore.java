package dev.contract.broker.unfinished;

import dev.contract.broker.db.Rows;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of unfinished imports. */
final class UnfinishedImportStore {

    private final Handle handle;

    UnfinishedImportStore(Handle handle) {
        this.handle = handle;
    }

    List<UnfinishedImport> all() {
        String sql = "select source, begun_at, missing from unfinished_imports order by source";
        return Rows.list(handle, UnfinishedImport.class, sql);
    }

    /** One that is there already begins anew. */
    void save(UnfinishedImport begun) {
        Rows.update(handle, """
                insert into unfinished_imports (source, begun_at, missing) values (:source, :begun, null)
                on conflict (source) do update set begun_at = excluded.begun_at, missing = null
                """, "source", begun.source(), "begun", begun.begunAt());
    }

    /** Does nothing if another one has begun since, or if it was abandoned. */
    void setMissing(UnfinishedImport ended, @Nullable String missing) {
        String sql = "update unfinished_imports set missing = :missing where source = :source and begun_at = :begun";
        Rows.update(handle, sql, "source", ended.source(), "begun", ended.begunAt(), "missing", missing);
    }

    /** Does nothing if another one has begun since. */
    void delete(UnfinishedImport ended) {
        String sql = "delete from unfinished_imports where source = :source and begun_at = :begun";
        Rows.update(handle, sql, "source", ended.source(), "begun", ended.begunAt());
    }

    /** Returns whether there was one. */
    boolean delete(String source) {
        return Rows.update(handle, "delete from unfinished_imports where source = :source", "source", source) > 0;
    }
}
