package dev.contract.broker.settings;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables of the Pact Broker that say something in another way than ours. */
final class PactBrokerVariables {

    private static final String PREFIX = "PACT_BROKER_";

    private final Map<String, String> environment;

    PactBrokerVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The database in the parts that it has there, as one URL or file; null if they are not set. */
    @Nullable String database() {
        String name = text("DATABASE_NAME");
        if (name.isEmpty() || text("DATABASE_ADAPTER").startsWith("sqlite")) {
            return name.isEmpty() ? null : name;
        }
        String user = text("DATABASE_USERNAME");
        String login = user.isEmpty() ? "" : encode(user) + ":" + encode(text("DATABASE_PASSWORD")) + "@";
        String host = text("DATABASE_HOST").isEmpty() ? "localhost" : text("DATABASE_HOST");
        String port = text("DATABASE_PORT").isEmpty() ? "" : ":" + text("DATABASE_PORT");
        return "postgresql://" + login + host + port + "/" + encode(name);
    }

    /** {@code BASIC_AUTH_ENABLED}, in the words of {@link Setting#ACCESS}; null if it is not set. */
    @Nullable String access() {
        String enabled = text("BASIC_AUTH_ENABLED").toLowerCase(Locale.ROOT);
        if (enabled.isEmpty()) {
            return null;
        }
        if (!Settings.TRUE.contains(enabled) && !Settings.FALSE.contains(enabled)) {
            throw new IllegalArgumentException(
                    PREFIX + "BASIC_AUTH_ENABLED: true or false is expected, but it is '" + enabled + "'.");
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
            throw new IllegalArgumentException(PREFIX
                    + "SQL_LOG_WARN_DURATION: seconds such as 5 or 0.5 are expected, but it is '" + seconds + "'.");
        }
        return new BigDecimal(seconds).movePointRight(3).toBigInteger().toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String text(String name) {
        return environment.getOrDefault(PREFIX + name, "").strip();
    }
}
