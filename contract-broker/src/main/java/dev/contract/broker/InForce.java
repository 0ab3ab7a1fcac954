package dev.contract.broker;

import dev.contract.broker.access.AccessSettings;
import dev.contract.broker.access.AccessSettings.Login;
import dev.contract.broker.retention.RetentionSettings;
import dev.contract.broker.webhooks.WebhookSettings;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of the settings is in force, in one line without passwords. */
final class InForce {

    private InForce() {}

    static String of(BrokerSettings settings, int port) {
        String links = settings.baseUrls().all().isEmpty()
                ? "the address that the client has used"
                : String.join(" ", settings.baseUrls().all());
        return String.join(
                "; ",
                "Listens on " + settings.host() + ", port " + port,
                "database: " + settings.databaseName(),
                "access: " + access(settings.access()),
                "public: " + publicly(settings.access()),
                "links: " + links,
                "webhooks: " + webhooks(settings.webhooks()),
                "retention: " + retention(settings.retention()));
    }

    private static String access(AccessSettings access) {
        if (access.open()) {
            return "everybody may do everything";
        }
        return Stream.of(
                        user("user ", access.writer()),
                        user("reading user ", access.reader()),
                        "tokens",
                        access.login() == null
                                ? ""
                                : "login at " + access.login().issuer())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String user(String kind, @Nullable Login user) {
        return user == null ? "" : kind + user.user();
    }

    private static String publicly(AccessSettings access) {
        if (access.open()) {
            return "everything";
        }
        List<String> words = Stream.of(
                        access.publicRead() ? "reading" : "",
                        access.publicHeartbeat() ? "heartbeat" : "",
                        access.publicBadges() ? "badges" : "",
                        access.publicMetrics() ? "metrics" : "")
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }

    private static String webhooks(WebhookSettings webhooks) {
        return String.join(" ", webhooks.methods()) + " over " + String.join(" ", webhooks.schemes()) + " to "
                + (webhooks.hosts().isEmpty() ? "every host but this machine" : String.join(" ", webhooks.hosts()));
    }

    private static String retention(RetentionSettings retention) {
        if (!retention.enabled()) {
            return "off";
        }
        return (retention.dryRun() ? "only said, " : "on, ") + retention.schedule();
    }
}
