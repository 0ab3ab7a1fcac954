package dev.contract.broker;

import dev.contract.broker.access.AccessSettings;
import dev.contract.broker.access.AccessSettings.Login;
import dev.contract.broker.webhooks.WebhookSettings;
import dev.contract.core.http.Tls;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads settings from environment variables, by the names that the Pact Broker has given them. */
final class Variables {

    private static final String PREFIX = "PACT_BROKER_";

    private final Map<String, String> variables;

    Variables(Map<String, String> variables) {
        this.variables = variables;
    }

    WebhookSettings webhooks() {
        WebhookSettings standard = WebhookSettings.STANDARD;
        return new WebhookSettings(
                upper(list("WEBHOOK_HTTP_METHOD_WHITELIST", standard.methods())),
                lower(list("WEBHOOK_SCHEME_WHITELIST", standard.schemes())),
                list("WEBHOOK_HOST_WHITELIST", standard.hosts()),
                schedule(standard.schedule()),
                Duration.ofSeconds(number("WEBHOOK_TIMEOUT", standard.timeout().toSeconds())),
                isTrue("WEBHOOK_FOLLOW_REDIRECTS"),
                isTrue("DISABLE_SSL_VERIFICATION") ? Tls.insecure() : standard.tls());
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> upper(List<String> words) {
        return words.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList();
    }

    private List<Duration> schedule(List<Duration> standard) {
        List<String> seconds = list("WEBHOOK_RETRY_SCHEDULE", List.of());
        if (seconds.isEmpty()) {
            return standard;
        }
        try {
            return seconds.stream().map(Long::valueOf).map(Duration::ofSeconds).toList();
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    PREFIX + "WEBHOOK_RETRY_SCHEDULE: seconds are expected, such as '10 60 120', but it is "
                            + String.join(" ", seconds));
        }
    }

    private long number(String name, long standard) {
        String value = text(name);
        if (value != null && !value.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException(
                    PREFIX + name + ": a number from 1 to 9999 is expected, but it is " + value);
        }
        return value == null ? standard : Long.parseLong(value);
    }

    AccessSettings access() {
        if (text("BASIC_AUTH_ENABLED") != null && !isTrue("BASIC_AUTH_ENABLED")) {
            return AccessSettings.OPEN;
        }
        Login writer = login("BASIC_AUTH_USERNAME", "BASIC_AUTH_PASSWORD");
        Login reader = login("BASIC_AUTH_READ_ONLY_USERNAME", "BASIC_AUTH_READ_ONLY_PASSWORD");
        boolean restricts = reader != null || isTrue("BASIC_AUTH_ENABLED") || isTrue("ALLOW_PUBLIC_READ");
        if (writer == null && restricts) {
            throw new IllegalArgumentException("Nobody could write, as there is no user who may: set " + PREFIX
                    + "BASIC_AUTH_USERNAME and " + PREFIX + "BASIC_AUTH_PASSWORD.");
        }
        return new AccessSettings(
                writer,
                reader,
                isTrue("ALLOW_PUBLIC_READ"),
                isTrue("PUBLIC_HEARTBEAT"),
                isTrue("ENABLE_PUBLIC_BADGE_ACCESS"));
    }

    private @Nullable Login login(String user, String password) {
        String name = text(user);
        String secret = text(password);
        if ((name == null) != (secret == null)) {
            throw new IllegalArgumentException(PREFIX + user + " and " + PREFIX + password
                    + " belong together, but only one of them is set. Set both, or neither.");
        }
        return name == null || secret == null ? null : new Login(name, secret);
    }

    private @Nullable String text(String name) {
        String value = variables.get(PREFIX + name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private boolean isTrue(String name) {
        String value = text(name);
        if (value == null || List.of("false", "0", "no", "off").contains(value.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (List.of("true", "1", "yes", "on").contains(value.toLowerCase(Locale.ROOT))) {
            return true;
        }
        throw new IllegalArgumentException(PREFIX + name + ": true or false is expected, but it is " + value);
    }

    private List<String> list(String name, List<String> standard) {
        String value = text(name);
        return value == null ? standard : Arrays.asList(value.split("[\\s,]+"));
    }
}
