package dev.contract.broker.operations;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import dev.contract.broker.retention.PastRuns;
import dev.contract.broker.webhooks.Outbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What only the database knows, the same for all brokers on it; read in the background, so that whoever looks never waits for it. */
final class DatabaseState implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseState.class);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** What was found, and when by the clock that never jumps. */
    private record Found(long nanos, Instant at, Outbox outbox, PastRuns runs) {

        static final Outbox NO_OUTBOX = new Outbox(0, null, null);
        static final PastRuns NO_RUNS = new PastRuns(null, null);

        /** Nobody is told that something is well for as long as nothing was read. */
        static Found nothing() {
            return new Found(System.nanoTime(), Rows.now(), NO_OUTBOX, NO_RUNS);
        }

        static Found in(Database database) {
            long begun = System.nanoTime();
            Instant now = Rows.now();
            return database.read(handle -> new Found(begun, now, Outbox.in(handle), PastRuns.in(handle)));
        }

        double age() {
            return (System.nanoTime() - nanos) / 1e9;
        }

        /** Seconds since a moment that may lie ahead, as it was when this was read: later nobody knows whether it still holds. */
        double since(@Nullable Instant moment) {
            return moment == null ? 0 : Math.max(0, Duration.between(moment, at).toMillis() / 1000.0);
        }
    }

    private final Database database;
    private final Counter failures;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, DatabaseState::daemon);
    private volatile Found found = Found.nothing();
    private boolean failing;

    private DatabaseState(Database database, Counter failures) {
        this.database = database;
        this.failures = failures;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "database-state");
        thread.setDaemon(true);
        return thread;
    }

    /** Reads once, and then again and again until it is closed. */
    static DatabaseState watch(Database database, MeterRegistry registry) {
        Counter failures = Counter.builder("contract.database.read.failures")
                .description("How often what waits and what was done could not be read from the database")
                .register(registry);
        DatabaseState state = new DatabaseState(database, failures);
        state.read();
        state.addTo(registry);
        ScheduledFuture<?> unused = state.thread.scheduleWithFixedDelay(
                state::read, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return state;
    }

    private void addTo(MeterRegistry registry) {
        gauge(
                registry,
                "contract.database.read.age.seconds",
                "How long ago what waits and what was done was read from the database",
                Found::age);
        gauge(
                registry,
                "contract.webhook.outbox.deliveries",
                "Deliveries that wait to be sent",
                now -> now.outbox().waiting());
        gauge(
                registry,
                "contract.webhook.outbox.oldest.seconds",
                "How long the oldest of them waits",
                now -> now.since(now.outbox().oldest()));
        gauge(
                registry,
                "contract.webhook.outbox.overdue.seconds",
                "For how long the most urgent of them should have been sent",
                now -> now.since(now.outbox().firstDue()));
        gauge(
                registry,
                "contract.retention.last.run.timestamp.seconds",
                "When a run has ended; 0 if there was none",
                now -> seconds(now.runs().lastEnd()));
        gauge(
                registry,
                "contract.retention.last.success.timestamp.seconds",
                "When a run has ended well; 0 if there was none",
                now -> seconds(now.runs().lastSuccess()));
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Found> value) {
        Gauge.builder(name, () -> value.applyAsDouble(found))
                .description(description)
                .register(registry);
    }

    private static double seconds(@Nullable Instant moment) {
        return moment == null ? 0 : moment.toEpochMilli() / 1000.0;
    }

    /** The first time where the broker starts, later on one thread. */
    private void read() {
        try {
            found = Found.in(database);
            failing = false;
        } catch (RuntimeException failure) {
            if (thread.isShutdown()) {
                return;
            }
            failures.increment();
            if (!failing) {
                LOG.warn("Metrics of webhooks and retention stay as they are: {}", failure.getMessage());
            }
            failing = true;
        }
    }

    /** Without waiting for a database that does not answer. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
