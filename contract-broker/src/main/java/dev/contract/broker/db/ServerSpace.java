package dev.contract.broker.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.function.BooleanSupplier;

/** The room that a database of a PostgreSQL server takes; on connections of its own, as cleaning may take longer than a request. */
final class ServerSpace implements Space {

    private final DatabaseUrl url;

    ServerSpace(DatabaseUrl url) {
        this.url = url;
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (url.user() != null) {
            properties.setProperty("user", url.user());
        }
        if (url.password() != null) {
            properties.setProperty("password", url.password());
        }
        properties.setProperty("ApplicationName", "contract-broker retention");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url.jdbcUrl(), properties);
    }

    @Override
    public long bytes() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void giveBack(List<String> tables, BooleanSupplier goesOn) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                if (goesOn.getAsBoolean()) {
                    statement.execute("vacuum (analyze) " + table);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A server needs no preparation. */
    @Override
    public void prepare() {}
}
