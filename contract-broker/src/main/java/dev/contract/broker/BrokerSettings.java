package dev.contract.broker;

import dev.contract.broker.access.AccessSettings;
import dev.contract.broker.db.DatabaseUrl;
import dev.contract.broker.http.BaseUrls;
import dev.contract.broker.http.Gate;
import dev.contract.broker.http.HttpServer;
import dev.contract.broker.http.RequestListener;
import dev.contract.broker.http.TrustedProxies;
import dev.contract.broker.operations.OperationsSettings;
import dev.contract.broker.retention.RetentionSettings;
import dev.contract.broker.settings.Setting;
import dev.contract.broker.settings.Settings;
import dev.contract.broker.webhooks.WebhookSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a broker runs: its database (the path of a SQLite file, or the URL of a PostgreSQL server), where it listens (port 0 takes a free
 * one), the base URLs of its links where those are not the address clients use, which proxies it believes, how many bytes a request's body may have, what webhooks may
 * do, who may use it, which old versions go, what is told about it, and the key that secrets are encrypted with (null takes one from a file that is made where it is missing); and what about them is worth a warning at the start.
 */
public record BrokerSettings(
        String database,
        String host,
        int port,
        BaseUrls baseUrls,
        TrustedProxies proxies,
        long maxBody,
        WebhookSettings webhooks,
        AccessSettings access,
        RetentionSettings retention,
        OperationsSettings operations,
        @Nullable String secretKey,
        List<String> warnings) {

    public BrokerSettings {
        warnings = List.copyOf(warnings);
    }

    /** What was set, and the standard for everything else; throws IllegalArgumentException where something is wrong. */
    public static BrokerSettings of(Settings settings) {
        return new SettingsReader(settings).read();
    }

    /** A broker for this machine only, with a SQLite file as its database. */
    public static BrokerSettings of(Path file) {
        return of(file.toString());
    }

    /** A broker for this machine only. */
    public static BrokerSettings of(String database) {
        return of(Settings.of(Map.of(Setting.DATABASE, database), Map.of(), null));
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

    /** How the database is named to another command, without the password. */
    String databaseOption() {
        String name = databaseName();
        if (!DatabaseUrl.isServer(database)) {
            return "--database " + (name.contains(" ") ? "'" + name + "'" : name);
        }
        boolean isForUsers = DatabaseUrl.ofServer(database).user() != null;
        return "--database '" + (isForUsers ? name.replaceFirst("://", "://USER:PASSWORD@") : name) + "'";
    }

    /** The first of the base URLs. */
    public @Nullable String baseUrl() {
        return baseUrls.first();
    }

    public BrokerSettings withPort(int value) {
        return new BrokerSettings(
                database,
                host,
                value,
                baseUrls,
                proxies,
                maxBody,
                webhooks,
                access,
                retention,
                operations,
                secretKey,
                warnings);
    }

    BrokerSettings withRetention(RetentionSettings value) {
        return new BrokerSettings(
                database,
                host,
                port,
                baseUrls,
                proxies,
                maxBody,
                webhooks,
                access,
                value,
                operations,
                secretKey,
                warnings);
    }

    /** True if only processes of this machine can reach the broker. */
    public boolean isLocal() {
        return isLocal(host);
    }

    static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1") || host.equals("[::1]");
    }

    /** Without passwords and keys. */
    @Override
    public String toString() {
        return "broker on " + host + ":" + port + " with " + databaseName();
    }

    HttpServer.Settings http(Gate gate, List<RequestListener> listeners) {
        return new HttpServer.Settings(
                host, port, baseUrls, proxies, maxBody, gate, listeners, access.open() && isLocal());
    }

    /** Beside a SQLite file; with a server in the home of whoever runs the broker. */
    Path secretKeyFile() {
        return DatabaseUrl.isServer(database)
                ? Path.of(System.getProperty("user.home", "."), ".contract", "broker.key")
                : Path.of(DatabaseFile.path(database) + ".key");
    }
}
