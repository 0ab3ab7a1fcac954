package dev.contract.broker.operations;

import dev.contract.broker.http.Exchange;
import dev.contract.broker.http.RequestListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Times requests by method, template of the path and status; the path itself would be a series for each name. */
final class RequestMetrics implements RequestListener {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofMillis(2500)
    };

    private record Key(String method, String template, int status) {}

    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();
    private final MeterRegistry registry;
    private final AtomicInteger inFlight;

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.inFlight = registry.gauge("contract.http.requests.in.flight", new AtomicInteger());
    }

    @Override
    public void begins() {
        inFlight.incrementAndGet();
    }

    @Override
    public void ends(Exchange exchange) {
        inFlight.decrementAndGet();
        timers.computeIfAbsent(
                        new Key(exchange.request().method(), exchange.template(), exchange.status()), this::timer)
                .record(exchange.took());
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
