package dev.contract.broker.operations;

import dev.contract.broker.http.Exchange;
import dev.contract.broker.http.RequestListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Times requests by method, template of the path and status; the path itself would be a series for each name. Those series begin
 * with the first request that they are about, which rates do not see: so answers are counted from 0, too.
 */
final class RequestMetrics implements RequestListener {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY");

    /** What machines ask for again and again, whether anybody works or not. */
    private static final Pattern PROBE = Pattern.compile("/diagnostic/.*|/metrics(/.*)?");

    private static final int UNKNOWN_METHOD = 501;

    private static final String SUCCESS = "success";

    /** Something is wrong with the request. */
    private static final String REFUSED = "refused";

    /** Something is wrong with the broker. */
    private static final String FAILED = "failed";

    /** The client has gone. */
    private static final String NONE = "none";

    private record Key(String method, String template, int status) {}

    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();
    private final MeterRegistry registry;
    private final Tally responses;
    private final AtomicInteger inFlight = new AtomicInteger();

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.responses = new Tally(
                registry,
                "contract.http.responses",
                "Answers but for those about health and metrics",
                "outcome",
                SUCCESS,
                REFUSED,
                FAILED,
                NONE);
        Gauge.builder("contract.http.requests.in.flight", inFlight, AtomicInteger::get)
                .description("Requests that are being answered")
                .register(registry);
    }

    @Override
    public void begins() {
        inFlight.incrementAndGet();
    }

    @Override
    public void ends(Exchange exchange) {
        inFlight.decrementAndGet();
        if (!PROBE.matcher(exchange.template()).matches()) {
            responses.add(outcome(exchange.status()));
        }
        String method = METHODS.contains(exchange.request().method())
                ? exchange.request().method()
                : "other";
        timers.computeIfAbsent(new Key(method, exchange.template(), exchange.status()), this::timer)
                .record(exchange.took());
    }

    private static String outcome(int status) {
        if (status == Exchange.NO_ANSWER) {
            return NONE;
        }
        if (status < 400) {
            return SUCCESS;
        }
        return status < 500 || status == UNKNOWN_METHOD ? REFUSED : FAILED;
    }

    private Timer timer(Key key) {
        return Timer.builder("contract.http.request.duration")
                .description("How long it took to answer requests")
                .tag("method", key.method())
                .tag("route", key.template().isEmpty() ? "none" : key.template())
                .tag("status", key.status() == Exchange.NO_ANSWER ? "none" : String.valueOf(key.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
