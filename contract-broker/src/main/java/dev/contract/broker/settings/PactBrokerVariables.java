package dev.contract.broker.settings;

import dev.contract.broker.db.DatabaseUrl;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables of the Pact Broker that say something in another way than ours. */
final class PactBrokerVariables {

    static final String PREFIX = "PACT_BROKER_";

    /** Behind the name of a variable: the name of another one that has the value. */
    static final String RENAMED = "_ENVIRONMENT_VARIABLE_NAME";

    /** All that are read here. */
    static final List<String> NAMES = List.of(
            "BASE_URLS",
            "BASIC_AUTH_ENABLED",
            "DATABASE_ADAPTER",
            "DATABASE_HOST",
            "DATABASE_NAME",
            "DATABASE_PASSWORD",
            "DATABASE_PORT",
            "DATABASE_SSLMODE",
            "DATABASE_USERNAME",
            "SQL_LOG_WARN_DURATION");

    private static final List<String> DATABASE =
            List.of("DATABASE_ADAPTER", "DATABASE_HOST", "DATABASE_PORT", "DATABASE_USERNAME", "DATABASE_PASSWORD");

    private static final List<String> SSL_MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private final Map<String, String> environment;

    PactBrokerVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The variable that has the value of another one, which is that itself unless it was given another name. */
    String nameOf(String variable) {
        String other = environment.getOrDefault(variable + RENAMED, "").strip();
        if (other.isEmpty() || other.equals(variable)) {
            return variable;
        }
        if (environment.getOrDefault(other, "").isBlank()) {
            throw new IllegalArgumentException(
                    variable + RENAMED + " names " + other + ", which is not set. Set it, or " + variable + ".");
        }
        return other;
    }

    /** The database in the parts that it has there, as one URL or file; null if they are not set. */
    @Nullable String database() {
        String name = text("DATABASE_NAME");
        for (String part : DATABASE) {
            if (name.isEmpty() && !text(part).isEmpty()) {
                throw new IllegalArgumentException(PREFIX + part + " is set, but " + PREFIX
                        + "DATABASE_NAME is not. Set it, or the whole database as " + PREFIX + "DATABASE_URL or "
                        + Setting.DATABASE.variable() + ".");
            }
        }
        String adapter = text("DATABASE_ADAPTER");
        if (name.isEmpty() || adapter.startsWith("sqlite")) {
            return name.isEmpty() ? null : name;
        }
        if (!List.of("", "postgres", "postgresql").contains(adapter)) {
            throw wrong("DATABASE_ADAPTER", "postgres or sqlite is expected");
        }
        String user = text("DATABASE_USERNAME");
        String login = user.isEmpty() ? "" : encode(user) + ":" + encode(text("DATABASE_PASSWORD")) + "@";
        return "postgresql://" + login + host() + port() + "/" + encode(name);
    }

    private String host() {
        String host = text("DATABASE_HOST");
        if (host.contains("/")) {
            throw wrong("DATABASE_HOST", "the name or address of a host is expected");
        }
        return host.isEmpty() ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    }

    private String port() {
        String port = text("DATABASE_PORT");
        if (!port.matches("\\d{0,5}")) {
            throw wrong("DATABASE_PORT", "a number is expected");
        }
        return port.isEmpty() ? "" : ":" + port;
    }

    /** {@code DATABASE_SSLMODE}: a server is asked as it says, unless its URL says something itself. */
    @Nullable String secured(@Nullable String database) {
        String mode = text("DATABASE_SSLMODE");
        if (mode.isEmpty() || text("DATABASE_ADAPTER").startsWith("sqlite")) {
            return database;
        }
        if (!SSL_MODES.contains(mode)) {
            throw wrong("DATABASE_SSLMODE", "one of " + String.join(", ", SSL_MODES) + " is expected");
        }
        if (database == null) {
            throw new IllegalArgumentException(PREFIX + "DATABASE_SSLMODE is set, but no database is. Set " + PREFIX
                    + "DATABASE_NAME, " + PREFIX + "DATABASE_URL or " + Setting.DATABASE.variable() + ".");
        }
        boolean plain = DatabaseUrl.isServer(database) && !database.matches(".*[?&]sslmode=.*");
        return plain ? database + (database.contains("?") ? "&" : "?") + "sslmode=" + mode : database;
    }

    /** {@code BASIC_AUTH_ENABLED}, in the words of {@link Setting#ACCESS}; null if it is not set. */
    @Nullable String access() {
        String enabled = text("BASIC_AUTH_ENABLED").toLowerCase(Locale.ROOT);
        if (enabled.isEmpty()) {
            return null;
        }
        if (!Settings.TRUE.contains(enabled) && !Settings.FALSE.contains(enabled)) {
            throw wrong("BASIC_AUTH_ENABLED", "true or false is expected");
        }
        return Settings.TRUE.contains(enabled) ? "users" : "open";
    }

    /** {@code SQL_LOG_WARN_DURATION}, which is in seconds; null if it is not set. */
    @Nullable String slowQueryMillis() {
        String seconds = text("SQL_LOG_WARN_DURATION");
        if (seconds.isEmpty()) {
            return null;
        }
        if (!seconds.matches("\\d{1,6}(\\.\\d{1,9})?")) {
            throw wrong("SQL_LOG_WARN_DURATION", "seconds such as 5 or 0.5 are expected");
        }
        return new BigDecimal(seconds).movePointRight(3).toBigInteger().toString();
    }

    private IllegalArgumentException wrong(String name, String expected) {
        return new IllegalArgumentException(PREFIX + name + ": " + expected + ", but it is '" + text(name) + "'.");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String text(String name) {
        String value = environment.getOrDefault(PREFIX + name, "").strip();
        String file = environment.getOrDefault(PREFIX + name + "_FILE", "").strip();
        if (value.isEmpty() && !file.isEmpty()) {
            return Settings.read(Path.of(file), PREFIX + name + "_FILE").strip();
        }
        return Kubernetes.isAddress(value) ? "" : value;
    }
}
