package dev.contract.broker.db;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of rows; {@code createdAt} has the column {@code created_at}, and a record in a record is made of the same
 * row. Made once for each type, as looking at a type costs more than most queries.
 */
final class RecordMapper<T> implements RowMapper<T> {

    private static final Map<Class<?>, RecordMapper<?>> MAPPERS = new ConcurrentHashMap<>();

    /** Reads one column. */
    private interface Column {
        @Nullable Object read(ResultSet row, int number) throws SQLException;
    }

    /** Reads one component. */
    private interface Reader {
        @Nullable Object read(ResultSet row) throws SQLException;
    }

    /** Finds out where in the rows of a query a component stands. */
    private interface Component {
        Reader in(ResultSet rows) throws SQLException;
    }

    private final Constructor<T> constructor;
    private final List<Component> components;

    private RecordMapper(Class<T> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
        constructor.setAccessible(true);
        this.components = Arrays.stream(parts).map(RecordMapper::component).toList();
    }

    @SuppressWarnings("unchecked") // the key says what the value is for
    static <T> RecordMapper<T> of(Class<T> type) {
        RecordMapper<?> known = MAPPERS.get(type);
        if (known == null) {
            known = new RecordMapper<>(type);
            MAPPERS.put(type, known);
        }
        return (RecordMapper<T>) known;
    }

    private static Component component(RecordComponent component) {
        if (component.getType().isRecord()) {
            return of(component.getType())::reader;
        }
        String name = component.getName().replaceAll("(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
        Column column = column(component.getType());
        return rows -> {
            int number = rows.findColumn(name);
            return row -> column.read(row, number);
        };
    }

    private static Column column(Class<?> type) {
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
        if (type.isEnum()) {
            Map<String, Object> constants = Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), constant -> constant));
            return (row, column) -> constants.get(row.getString(column));
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
    public RowMapper<T> specialize(ResultSet rows, StatementContext context) throws SQLException {
        List<Reader> readers = readers(rows);
        return (row, ignored) -> read(row, readers);
    }

    private Reader reader(ResultSet rows) throws SQLException {
        List<Reader> readers = readers(rows);
        return row -> read(row, readers);
    }

    private List<Reader> readers(ResultSet rows) throws SQLException {
        List<Reader> readers = new ArrayList<>();
        for (Component component : components) {
            readers.add(component.in(rows));
        }
        return readers;
    }

    private T read(ResultSet row, List<Reader> readers) throws SQLException {
        @Nullable Object[] values = new Object[readers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers.get(i).read(row);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException impossible) {
            throw new IllegalStateException("a row is no " + constructor.getDeclaringClass(), impossible);
        }
    }
}
