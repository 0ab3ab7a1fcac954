package dev.contract.broker.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Runs work in transactions that each see one state of the database. SQLite lets one connection write at a time, so
 * there is exactly one for writing, and writers wait for it here instead of being told that the database is locked;
 * readers are never held up. On PostgreSQL everybody writes, and whoever comes second does its work again.
 */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 10;
    private static final int SQLITE_READERS = 4;

    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Transactions writer;
    private final Transactions reader;
    private final Space space;

    private Database(DatabaseUrl url, Dialect dialect, HikariDataSource writing, HikariDataSource reading) {
        this.writing = writing;
        this.reading = reading;
        this.writer = new Transactions(jdbi(writing, dialect), dialect);
        this.reader = new Transactions(jdbi(reading, dialect), dialect);
        this.space = dialect == Dialect.SQLITE ? new FileSpace(url, writing) : new ServerSpace(url);
    }

    /** Opens the database and brings its tables up to date. */
    public static Database open(DatabaseUrl url) {
        Dialect dialect = Dialect.of(url.jdbcUrl());
        HikariConfig config = config(url, dialect);
        if (dialect == Dialect.SQLITE) {
            config.setMaximumPoolSize(1);
            config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
            FileSpace.prepare(url);
        }
        HikariDataSource writing = new HikariDataSource(config);
        try {
            Migrations.run(dialect, url, writing);
            return new Database(url, dialect, writing, dialect == Dialect.SQLITE ? readers(url) : writing);
        } catch (RuntimeException failure) {
            writing.close();
            throw failure;
        }
    }

    private static HikariDataSource readers(DatabaseUrl url) {
        HikariConfig config = config(url, Dialect.SQLITE);
        config.setPoolName("reading");
        config.setMaximumPoolSize(SQLITE_READERS);
        config.setConnectionTimeout(10_000); // reading is never held up by writing, so that more is no use
        return new HikariDataSource(config);
    }

    private static HikariConfig config(DatabaseUrl url, Dialect dialect) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url.jdbcUrl());
        if (url.user() != null) {
            config.setUsername(url.user());
            config.setPassword(url.password());
        }
        config.setPoolName("broker");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(1);
        dialect.configure(config);
        return config;
    }

    /** Moments are numbers (milliseconds since 1970), which every database sorts and compares alike. */
    private static Jdbi jdbi(DataSource source, Dialect dialect) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.getConfig(SqlDialect.class).is(dialect);
        jdbi.getConfig(SqlWatch.class); // is there before there are copies of the configuration
        jdbi.getConfig(SqlStatements.class)
                .setTemplateEngine(TemplateEngine.NOP)
                .setUnusedBindingAllowed(true);
        return jdbi;
    }

    /** Runs work that changes nothing; it sees one state of the database. */
    public <T> T read(Function<Handle, T> work) {
        return reader.read(work);
    }

    /** Runs a single statement that changes nothing; spares the database the transaction around it. */
    public <T> T ask(Function<Handle, T> statement) {
        return reader.ask(statement);
    }

    /** Runs work that may change something: all of it, or nothing if it throws. It may run more than once. */
    public <T> T write(Function<Handle, T> work) {
        return writer.write(work);
    }

    /** Adds something to all work that may change something, in its transaction. To be said before there is any. */
    public void beforeCommit(Consumer<Handle> work) {
        writer.beforeCommit(work);
    }

    /** Tells of every statement. */
    public void watch(StatementListener listener) {
        writer.watch(listener);
        reader.watch(listener);
    }

    /** Has the connections counted. */
    public void observe(MeterRegistry registry) {
        writing.setMetricRegistry(registry);
        if (reading != writing) {
            reading.setMetricRegistry(registry);
        }
    }

    /** What the data are kept in. */
    public Product product() {
        return reader.read(Database::product);
    }

    private static Product product(Handle handle) {
        String schema = "select version from flyway_schema_history where success order by installed_rank desc limit 1";
        try {
            DatabaseMetaData about = handle.getConnection().getMetaData();
            return new Product(
                    about.getDatabaseProductName(),
                    about.getDatabaseProductVersion(),
                    Rows.texts(handle, schema).get(0));
        } catch (SQLException failure) {
            throw new IllegalStateException("the database does not say what it is", failure);
        }
    }

    /** The room that the database takes. */
    public Space space() {
        return space;
    }

    @Override
    public void close() {
        reading.close();
        writing.close();
    }
}
