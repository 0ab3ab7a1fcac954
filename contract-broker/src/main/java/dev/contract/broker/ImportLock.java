package dev.contract.broker;

import dev.contract.broker.db.DatabaseUrl;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one import at a time write into a database, as two would bring the same results twice. The operating system, or the server,
 * takes the lock away when a process ends, however it ends.
 */
final class ImportLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportLock.class);

    private static final String TAKE =
            "select pg_try_advisory_lock(hashtext('contract broker import'), hashtext(current_schema()))";

    private final AutoCloseable held;

    private ImportLock(AutoCloseable held) {
        this.held = held;
    }

    /** Throws BrokerStartException if another import has it. */
    static ImportLock of(BrokerSettings target) throws BrokerStartException {
        AutoCloseable held = DatabaseUrl.isServer(target.database())
                ? onServer(DatabaseUrl.ofServer(target.database()))
                : LockFile.take(Path.of(DatabaseFile.path(target.database()) + ".import"));
        if (held == null) {
            throw new BrokerStartException("Another import into " + target.databaseName()
                    + " runs at the moment. Wait until it has ended, and import again.");
        }
        return new ImportLock(held);
    }

    private static @Nullable AutoCloseable onServer(DatabaseUrl url) throws BrokerStartException {
        Properties login = new Properties();
        if (url.user() != null) {
            login.setProperty("user", url.user());
            login.setProperty("password", url.password() == null ? "" : url.password());
        }
        try {
            Connection connection = DriverManager.getConnection(url.jdbcUrl(), login);
            if (isTaken(connection)) {
                return connection;
            }
            connection.close();
            return null;
        } catch (SQLException failure) {
            throw new BrokerStartException(
                    "The database " + url + " cannot be reached: " + failure.getMessage(), failure);
        }
    }

    private static boolean isTaken(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(TAKE)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (Exception lost) {
            LOG.debug("The lock of the import ends with the process", lost);
        }
    }
}
