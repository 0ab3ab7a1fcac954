package dev.contract.broker;

import dev.contract.broker.access.AccessSettings;
import dev.contract.broker.access.BasicGate;
import dev.contract.broker.db.DatabaseUrl;
import dev.contract.broker.http.HttpServer;
import dev.contract.broker.webhooks.WebhookSettings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a broker runs: its database (the path of a SQLite file, or the URL of a PostgreSQL server), where it listens (port 0 takes a free
 * one), the base URL of its links where that is not the address clients use, how many bytes a request's body may have, what webhooks may
 * do, who may use it, and the key that secrets are encrypted with (null takes one from a file that is made where it is missing).
 */
public record BrokerSettings(
        String database,
        String host,
        int port,
        @Nullable String baseUrl,
        long maxBody,
        WebhookSettings webhooks,
        AccessSettings access,
        @Nullable String secretKey) {

    public static final int DEFAULT_PORT = 9292;
    public static final long DEFAULT_MAX_BODY = 20L * 1024 * 1024;

    public BrokerSettings {
        baseUrl = baseUrl == null || !baseUrl.endsWith("/") ? baseUrl : baseUrl.substring(0, baseUrl.length() - 1);
    }

    /** A broker for this machine only, with a SQLite file as its database. */
    public static BrokerSettings of(Path file) {
        return of(file.toString());
    }

    /** A broker for this machine only. */
    public static BrokerSettings of(String database) {
        return new BrokerSettings(
                database,
                "127.0.0.1",
                DEFAULT_PORT,
                null,
                DEFAULT_MAX_BODY,
                WebhookSettings.STANDARD,
                AccessSettings.OPEN,
                null);
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
        return new BrokerSettings(database, value, port, baseUrl, maxBody, webhooks, access, secretKey);
    }

    public BrokerSettings withPort(int value) {
        return new BrokerSettings(database, host, value, baseUrl, maxBody, webhooks, access, secretKey);
    }

    public BrokerSettings withBaseUrl(@Nullable String value) {
        return new BrokerSettings(database, host, port, value, maxBody, webhooks, access, secretKey);
    }

    public BrokerSettings withMaxBody(long bytes) {
        return new BrokerSettings(database, host, port, baseUrl, bytes, webhooks, access, secretKey);
    }

    /** With what environment variables say, by the names of the Pact Broker; throws IllegalArgumentException where one is wrong. */
    public BrokerSettings withVariables(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        return new BrokerSettings(
                database,
                host,
                port,
                baseUrl,
                maxBody,
                variables.webhooks(),
                variables.access(),
                environment.getOrDefault("CONTRACT_SECRET_KEY", secretKey));
    }

    /** Without passwords and keys. */
    @Override
    public String toString() {
        return "broker on " + host + ":" + port + " with " + databaseName();
    }

    HttpServer.Settings http() {
        return new HttpServer.Settings(host, port, baseUrl, maxBody, new BasicGate(access));
    }

    /** Beside a SQLite file; with a server in the home of whoever runs the broker. */
    Path secretKeyFile() {
        return DatabaseUrl.isServer(database)
                ? Path.of(System.getProperty("user.home", "."), ".contract", "broker.key")
                : Path.of(DatabaseFile.path(database) + ".key");
    }
}
