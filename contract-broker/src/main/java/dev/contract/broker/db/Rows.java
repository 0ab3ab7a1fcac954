package dev.contract.broker.db;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.Query;
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

    public static <T> List<T> list(Handle handle, Class<T> type, String sql, Object... namesAndValues) {
        try (Query query = handle.createQuery(sql)) {
            bind(query, namesAndValues);
            return query.map(ConstructorMapper.of(type)).list();
        }
    }

    public static <T> @Nullable T first(Handle handle, Class<T> type, String sql, Object... namesAndValues) {
        List<T> rows = list(handle, type, sql, namesAndValues);
        return rows.isEmpty() ? null : rows.get(0);
    }

    public static List<String> texts(Handle handle, String sql, Object... namesAndValues) {
        try (Query query = handle.createQuery(sql)) {
            bind(query, namesAndValues);
            return query.mapTo(String.class).list();
        }
    }

    public static List<Long> ids(Handle handle, String sql, Object... namesAndValues) {
        try (Query query = handle.createQuery(sql)) {
            bind(query, namesAndValues);
            return query.mapTo(Long.class).list();
        }
    }

    public static long count(Handle handle, String sql, Object... namesAndValues) {
        return ids(handle, sql, namesAndValues).get(0);
    }

    public static byte @Nullable [] bytes(Handle handle, String sql, Object... namesAndValues) {
        try (Query query = handle.createQuery(sql)) {
            bind(query, namesAndValues);
            return query.mapTo(byte[].class).findFirst().orElse(null);
        }
    }

    public static List<byte[]> allBytes(Handle handle, String sql) {
        try (Query query = handle.createQuery(sql)) {
            return query.mapTo(byte[].class).list();
        }
    }

    /** Runs a statement and tells how many rows it changed. */
    public static int update(Handle handle, String sql, @Nullable Object... namesAndValues) {
        try (Update update = handle.createUpdate(sql)) {
            update.bindMap(map(namesAndValues));
            return update.execute();
        }
    }

    /** Runs an insertion and returns the id that was given. */
    public static long insert(Handle handle, String sql, @Nullable Object... namesAndValues) {
        try (Query query = handle.createQuery(sql + " returning id")) {
            query.bindMap(map(namesAndValues));
            return query.mapTo(Long.class).one();
        }
    }

    private static void bind(Query query, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = (String) namesAndValues[i];
            Object value = namesAndValues[i + 1];
            if (value instanceof Iterable<?> values) {
                query.bindList(EmptyHandling.NULL_KEYWORD, name, toList(values));
            } else {
                query.bind(name, UnstorableTextException.check(value));
            }
        }
    }

    private static List<?> toList(Iterable<?> values) {
        List<Object> list = new ArrayList<>();
        values.forEach(list::add);
        return list;
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), UnstorableTextException.check(namesAndValues[i + 1]));
        }
        return map;
    }
}
