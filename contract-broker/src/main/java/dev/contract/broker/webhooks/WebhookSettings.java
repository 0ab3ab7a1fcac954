package dev.contract.broker.webhooks;

import dev.contract.core.http.Tls;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What webhooks may do. Hosts: a name, {@code *.example.org}, a range such as {@code 10.0.0.0/8}, or {@code /expression/}; without
 * any, all that are no address of this machine or of its own link.
 *
 * @param schedule how long after each failure it is tried again
 * @param timeout for one exchange, from connecting to the end of the answer
 */
public record WebhookSettings(
        List<String> methods,
        List<String> schemes,
        List<String> hosts,
        List<Duration> schedule,
        Duration timeout,
        boolean followsRedirects,
        Tls tls) {

    /** As the reference has them. */
    public static final WebhookSettings STANDARD = new WebhookSettings(
            List.of("POST"),
            List.of("https"),
            List.of(),
            Stream.of(10, 60, 120, 300, 600, 1200).map(Duration::ofSeconds).toList(),
            Duration.ofSeconds(15),
            false,
            Tls.standard());

    /** Reads the list of hosts; throws IllegalArgumentException for what no host could ever be. */
    public static List<String> hosts(String list) {
        List<String> hosts = HostRules.split(list);
        new HostRules(hosts);
        return hosts;
    }

    /** How many redirects are followed, if any. */
    static final int MOST_REDIRECTS = 5;

    /** How long one attempt can take. */
    Duration longestAttempt() {
        return timeout.multipliedBy(followsRedirects ? 1L + MOST_REDIRECTS : 1L);
    }

    public WebhookSettings {
        methods = List.copyOf(methods);
        schemes = List.copyOf(schemes);
        hosts = List.copyOf(hosts);
        schedule = List.copyOf(schedule);
    }
}
