package dev.contract.broker;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Turns the clock of a PostgreSQL database back by an hour, as if all brokers on it were ahead. */
public final class SlowClock {

    private SlowClock() {}

    /** For whoever connects from now on: stands before the function of the server. */
    public static void turnBack(String url) throws SQLException {
        String database = url.substring(url.lastIndexOf('/') + 1);
        try (Connection connection =
                        DriverManager.getConnection("jdbc:" + url.replace("postgres@", "") + "?user=postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create function public.clock_timestamp() returns timestamptz language sql as"
                    + " 'select pg_catalog.clock_timestamp() - interval ''1 hour'''");
            statement.execute("alter database " + database + " set search_path = public, pg_catalog");
        }
    }
}
