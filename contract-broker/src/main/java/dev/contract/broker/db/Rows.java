package dev.contract.broker.db;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Statements in one line: parameters by name, rows as records whose components are named like the columns. */
public final class Rows {

    private static final Clock CLOCK = Clock.systemUTC();

    private Rows() {}

    /** The present moment, as precise as the database keeps it. */
    public static Instant now() {
        return CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same by the clock of the database, which all brokers on it share. */
    public static Instant now(Handle handle) {
        String clock = handle.getConfig(SqlDialect.class).dialect().clock();
        return Instant.ofEpochMilli(count(handle, clock));
    }

    public static <T> List<T> list(Handle handle, Class<T> type, String sql, Object... namesAndValues) {
        return list(handle, RecordMapper.of(type), sql, namesAndValues);
    }

    private static <T> List<T> list(Handle handle, RowMapper<T> mapper, String sql, Object... namesAndValues) {
        SqlDialect dialect = handle.getConfig(SqlDialect.class);
        return handle.getConfig(SqlWatch.class).query(sql, List::size, () -> {
            try (Query query = handle.createQuery(dialect.render(sql))) {
                bindAll(dialect, query, namesAndValues);
                return query.map(mapper).list();
            }
        });
    }

    public static <T> @Nullable T first(Handle handle, Class<T> type, String sql, Object... namesAndValues) {
        List<T> rows = list(handle, type, sql, namesAndValues);
        return rows.isEmpty() ? null : rows.get(0);
    }

    public static List<String> texts(Handle handle, String sql, Object... namesAndValues) {
        return list(handle, (row, context) -> row.getString(1), sql, namesAndValues);
    }

    public static List<Long> ids(Handle handle, String sql, Object... namesAndValues) {
        return list(handle, (row, context) -> row.getLong(1), sql, namesAndValues);
    }

    public static long count(Handle handle, String sql, Object... namesAndValues) {
        return ids(handle, sql, namesAndValues).get(0);
    }

    /** Whether the query finds anything; it may end at the first row. */
    public static boolean exist(Handle handle, String sql, Object... namesAndValues) {
        return !ids(handle, sql + " limit 1", namesAndValues).isEmpty();
    }

    public static byte @Nullable [] bytes(Handle handle, String sql, Object... namesAndValues) {
        List<byte[]> rows = allBytes(handle, sql, namesAndValues);
        return rows.isEmpty() ? null : rows.get(0);
    }

    public static List<byte[]> allBytes(Handle handle, String sql, Object... namesAndValues) {
        return list(handle, (row, context) -> row.getBytes(1), sql, namesAndValues);
    }

    /** Runs a statement and tells how many rows it changed. */
    public static int update(Handle handle, String sql, @Nullable Object... namesAndValues) {
        SqlDialect dialect = handle.getConfig(SqlDialect.class);
        return handle.getConfig(SqlWatch.class).update(sql, rows -> rows, () -> {
            try (Update update = handle.createUpdate(dialect.render(sql))) {
                bindAll(dialect, update, namesAndValues);
                return update.execute();
            }
        });
    }

    /** Runs an insertion and returns the id that was given. */
    public static long insert(Handle handle, String sql, @Nullable Object... namesAndValues) {
        return handle.getConfig(SqlWatch.class).update(sql, id -> 1, () -> {
            try (Query query = handle.createQuery(sql + " returning id")) {
                bindAll(handle.getConfig(SqlDialect.class), query, namesAndValues);
                return query.mapTo(Long.class).one();
            }
        });
    }

    private static void bindAll(SqlDialect dialect, SqlStatement<?> statement, @Nullable Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = String.valueOf(namesAndValues[i]);
            if (namesAndValues[i + 1] instanceof Collection<?> values) {
                dialect.dialect().bindList(statement, name, values);
            } else {
                bind(statement, name, namesAndValues[i + 1]);
            }
        }
    }

    /** By its type at once: to be asked for it each time costs Jdbi more than to run a short statement. */
    private static void bind(SqlStatement<?> statement, String name, @Nullable Object value) {
        Object checked = UnstorableTextException.check(value);
        if (checked instanceof String text) {
            statement.bind(name, (Argument) (position, to, context) -> to.setString(position, text));
        } else if (checked instanceof Long number) {
            statement.bind(name, (Argument) (position, to, context) -> to.setLong(position, number));
        } else if (checked instanceof Instant moment) {
            statement.bind(name, (Argument) (position, to, context) -> to.setLong(position, moment.toEpochMilli()));
        } else {
            statement.bind(name, checked);
        }
    }
}
