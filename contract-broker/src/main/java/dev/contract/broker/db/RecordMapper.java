package dev.contract.broker.db;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of rows; {@code createdAt} has the column {@code created_at}. Made once for each type, as looking at a
 * type costs more than most queries.
 */
final class RecordMapper<T> implements RowMapper<T> {

    private static final Map<Class<?>, RecordMapper<?>> MAPPERS = new ConcurrentHashMap<>();

    /** Reads one column. */
    private interface Reader {
        @Nullable Object read(ResultSet row, int column) throws SQLException;
    }

    private final Constructor<T> constructor;
    private final String[] columns;
    private final Reader[] readers;

    private RecordMapper(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        constructor.setAccessible(true);
        this.columns = Arrays.stream(components)
                .map(component ->
                        component.getName().replaceAll("(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        this.readers = Arrays.stream(types).map(RecordMapper::reader).toArray(Reader[]::new);
    }

    @SuppressWarnings("unchecked") // the key says what the value is for
    static <T> RecordMapper<T> of(Class<T> type) {
        return (RecordMapper<T>) MAPPERS.computeIfAbsent(type, RecordMapper::new);
    }

    private static Reader reader(Class<?> type) {
        if (type == String.class) {
            return ResultSet::getString;
        }
        if (type == byte[].class) {
            return ResultSet::getBytes;
        }
        if (type == Instant.class) {
            return (row, column) -> present(row, Instant.ofEpochMilli(row.getLong(column)));
        }
        if (type == long.class || type == Long.class) {
            return (row, column) -> present(row, row.getLong(column));
        }
        if (type == int.class || type == Integer.class) {
            return (row, column) -> present(row, row.getInt(column));
        }
        if (type == boolean.class || type == Boolean.class) {
            return (row, column) -> present(row, row.getBoolean(column));
        }
        throw new IllegalStateException("no column can be read as " + type);
    }

    private static @Nullable Object present(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    @Override
    public T map(ResultSet row, StatementContext context) throws SQLException {
        return specialize(row, context).map(row, context);
    }

    @Override
    public RowMapper<T> specialize(ResultSet row, StatementContext context) throws SQLException {
        int[] numbers = new int[columns.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = row.findColumn(columns[i]);
        }
        return (next, ignored) -> read(next, numbers);
    }

    private T read(ResultSet row, int[] numbers) throws SQLException {
        @Nullable Object[] values = new Object[numbers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers[i].read(row, numbers[i]);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException impossible) {
            throw new IllegalStateException("a row is no " + constructor.getDeclaringClass(), impossible);
        }
    }
}
