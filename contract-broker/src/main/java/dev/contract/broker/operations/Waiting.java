package dev.contract.broker.operations;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import dev.contract.broker.retention.PastRuns;
import dev.contract.broker.webhooks.Outbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What only the database knows, the same for all brokers on it; asked every 15 seconds at most, however often it is looked at. */
final class Waiting {

    private static final Duration LASTS = Duration.ofSeconds(15);

    /** What was found; nothing if the database could not be asked. */
    private record Found(
            Instant at, @Nullable Outbox outbox, @Nullable PastRuns runs) {}

    private final Database database;
    private Found found = new Found(Instant.EPOCH, null, null);

    Waiting(Database database) {
        this.database = database;
    }

    void addTo(MeterRegistry registry) {
        outbox(registry, "contract.webhook.outbox.deliveries", "Deliveries that wait to be sent", Outbox::waiting);
        outbox(
                registry,
                "contract.webhook.outbox.oldest.seconds",
                "How long the oldest of them waits",
                outbox -> age(outbox.oldest()));
        outbox(
                registry,
                "contract.webhook.outbox.overdue.seconds",
                "For how long the most urgent of them should have been sent",
                outbox -> age(outbox.firstDue()));
        runs(registry, "contract.retention.last.run.timestamp.seconds", "When a run has ended", PastRuns::lastEnd);
        runs(
                registry,
                "contract.retention.last.success.timestamp.seconds",
                "When a run has ended well",
                PastRuns::lastSuccess);
    }

    private void outbox(MeterRegistry registry, String name, String description, ToDoubleFunction<Outbox> value) {
        Gauge.builder(name, () -> {
                    Outbox outbox = now().outbox();
                    return outbox == null ? Double.NaN : value.applyAsDouble(outbox);
                })
                .description(description)
                .register(registry);
    }

    /** Tells a moment, if there was one. */
    private interface Moment {
        @Nullable Instant of(PastRuns runs);
    }

    private void runs(MeterRegistry registry, String name, String description, Moment moment) {
        Gauge.builder(name, () -> {
                    PastRuns runs = now().runs();
                    Instant when = runs == null ? null : moment.of(runs);
                    return when == null ? Double.NaN : when.toEpochMilli() / 1000.0;
                })
                .description(description)
                .register(registry);
    }

    private static double age(@Nullable Instant since) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, Rows.now()).toMillis() / 1000.0);
    }

    private synchronized Found now() {
        Instant now = Rows.now();
        if (Duration.between(found.at(), now).compareTo(LASTS) >= 0) {
            found = read(now);
        }
        return found;
    }

    private Found read(Instant now) {
        try {
            return database.read(handle -> new Found(now, Outbox.in(handle), PastRuns.in(handle)));
        } catch (RuntimeException down) {
            return new Found(now, null, null);
        }
    }
}
