package dev.contract.broker;

import dev.contract.broker.db.DatabaseUrl;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a broker runs: its database (the path of a SQLite file, or the URL of a PostgreSQL server), where it listens (port 0 takes a free
 * one), and the base URL of its links where that is not the address clients use.
 */
public record BrokerSettings(
        String database, String host, int port, @Nullable String baseUrl) {

    public static final int DEFAULT_PORT = 9292;

    public BrokerSettings {
        baseUrl = baseUrl == null || !baseUrl.endsWith("/") ? baseUrl : baseUrl.substring(0, baseUrl.length() - 1);
    }

    /** A broker for this machine only, with a SQLite file as its database. */
    public static BrokerSettings of(Path file) {
        return new BrokerSettings(file.toString(), "127.0.0.1", DEFAULT_PORT, null);
    }

    /** The database as it may be shown: without user and password. */
    public String databaseName() {
        try {
            return DatabaseUrl.isServer(database)
                    ? DatabaseUrl.ofServer(database).toString()
                    : database;
        } catch (IllegalArgumentException unreadable) {
            return "a URL that cannot be read";
        }
    }

    public BrokerSettings withHost(String value) {
        return new BrokerSettings(database, value, port, baseUrl);
    }

    public BrokerSettings withPort(int value) {
        return new BrokerSettings(database, host, value, baseUrl);
    }

    public BrokerSettings withBaseUrl(@Nullable String value) {
        return new BrokerSettings(database, host, port, value);
    }
}
