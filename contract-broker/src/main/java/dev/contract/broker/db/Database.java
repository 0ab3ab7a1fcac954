package dev.contract.broker.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Runs work in transactions. SQLite lets one connection write at a time, so there is exactly one for writing, and
 * writers wait for it here instead of being told that the database is locked; readers are never held up.
 */
public final class Database implements AutoCloseable {

    private static final int READERS = 4;

    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Jdbi writer;
    private final Jdbi reader;

    private Database(HikariDataSource writing, HikariDataSource reading) {
        this.writing = writing;
        this.reading = reading;
        this.writer = jdbi(writing);
        this.reader = jdbi(reading);
    }

    /** Opens the database and brings its tables up to date. */
    public static Database open(String jdbcUrl) {
        HikariDataSource writing = pool(jdbcUrl, "writing", 1);
        try {
            Migrations.run(writing);
            return new Database(writing, pool(jdbcUrl, "reading", READERS));
        } catch (RuntimeException failure) {
            writing.close();
            throw failure;
        }
    }

    private static HikariDataSource pool(String jdbcUrl, String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(60_000);
        config.setInitializationFailTimeout(1);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "NORMAL");
        config.addDataSourceProperty("foreign_keys", "true");
        config.addDataSourceProperty("busy_timeout", "30000");
        if (name.equals("writing")) {
            config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        }
        return new HikariDataSource(config);
    }

    /** Moments are numbers (milliseconds since 1970), which every database sorts and compares alike. */
    private static Jdbi jdbi(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> {
            long millis = row.getLong(column);
            return row.wasNull() ? null : Instant.ofEpochMilli(millis);
        });
        jdbi.registerArgument(new MomentArgument());
        return jdbi;
    }

    /** Runs work that changes nothing; it sees one state of the database. */
    public <T> T read(Function<Handle, T> work) {
        return reader.inTransaction(work::apply);
    }

    /** Runs work that may change something: all of it, or nothing if it throws. */
    public <T> T write(Function<Handle, T> work) {
        return writer.inTransaction(work::apply);
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }
}
