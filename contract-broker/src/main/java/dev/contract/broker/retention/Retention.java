package dev.contract.broker.retention;

import dev.contract.broker.contracts.Contracts;
import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.participants.Versions;
import dev.contract.core.model.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Removes versions that nobody needs any more: by a schedule, or when asked to; one run at a time, however many brokers there are. */
public final class Retention implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private static final Duration LONGEST_SLEEP = Duration.ofHours(1);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(20);
    private static final int RUNS_SHOWN = 20;

    /** What is going on, for those who ask. */
    record State(
            RetentionSettings settings,
            boolean running,
            @Nullable Instant next,
            List<Run> runs) {}

    private final Database database;
    private final Versions versions;
    private final Contracts contracts;
    private final RetentionSettings settings;
    private final Consumer<Map<String, Long>> deletions;
    private final Lock planning = new ReentrantLock();
    /** Two, so that a time comes on time while a run goes on that somebody has asked for. */
    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(2, Retention::daemon);

    private volatile boolean open = true;

    /** How many rows of each table a run has deleted is told at its end. */
    public Retention(
            Database database,
            Versions versions,
            Contracts contracts,
            RetentionSettings settings,
            Consumer<Map<String, Long>> deletions) {
        this.database = database;
        this.versions = versions;
        this.contracts = contracts;
        this.settings = settings;
        this.deletions = deletions;
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "retention");
        thread.setDaemon(true);
        return thread;
    }

    /** False, too, where runs only say what they would delete. */
    public boolean deletesBySchedule() {
        return settings.enabled() && !settings.dryRun();
    }

    /** Begins to wait for the times of the schedule, if there shall be any runs. */
    public void start() {
        if (settings.enabled()) {
            sleepUntil(settings.schedule().after(Rows.now()));
        }
    }

    /** Not longer than an hour at a time, as clocks are set and machines sleep. */
    private void sleepUntil(Instant due) {
        Duration left = Duration.between(Rows.now(), due);
        Duration sleep = left.compareTo(LONGEST_SLEEP) < 0 ? left : LONGEST_SLEEP;
        ScheduledFuture<?> unused =
                threads.schedule(() -> awake(due), Math.max(1, sleep.toMillis()), TimeUnit.MILLISECONDS);
    }

    private void awake(Instant due) {
        Instant next = due;
        try {
            if (!Rows.now().isBefore(due)) {
                next = settings.schedule().after(Rows.now());
                Lease lease = lease("schedule", due);
                if (lease == null) {
                    LOG.info("Old versions are removed by somebody else at the moment, or were just now");
                } else {
                    run(lease);
                }
            }
        } catch (RuntimeException failure) {
            LOG.warn("Old versions stay until {}: {}", next, failure.getMessage());
        } finally {
            if (open) {
                sleepUntil(next);
            }
        }
    }

    State state() {
        Instant next = settings.enabled() ? settings.schedule().after(Rows.now()) : null;
        return database.read(handle ->
                new State(settings, new LeaseStore(handle).isHeld(), next, new RunStore(handle).last(RUNS_SHOWN)));
    }

    /** What a run would delete now. One question at a time: it reads all versions. */
    Plan plan() {
        planning.lock();
        try {
            return database.read(handle -> new PlanStore(handle, settings, Rows.now()).plan());
        } finally {
            planning.unlock();
        }
    }

    /** Begins a run in the background. */
    void begin(String startedBy) {
        String obstacle = database.read(ImportGuard::obstacle);
        if (!obstacle.isEmpty()) {
            throw HttpProblem.of(409, obstacle);
        }
        Lease lease = lease(startedBy, null);
        if (lease == null) {
            throw HttpProblem.of(409, "A run is going on already. GET /retention says when it has ended.");
        }
        Map<String, String> asked = MDC.getCopyOfContextMap(); // by whom, for what is logged
        threads.execute(() -> {
            if (asked != null) {
                MDC.setContextMap(asked);
            }
            try {
                run(lease);
            } finally {
                MDC.clear();
            }
        });
    }

    private @Nullable Lease lease(String startedBy, @Nullable Instant due) {
        return Lease.take(database, () -> open, startedBy, settings.dryRun(), due);
    }

    private void run(Lease lease) {
        Report report = new Report(database);
        String error = null;
        try {
            if (settings.dryRun()) {
                report.planned(plan());
            } else {
                sweep(lease, report);
            }
        } catch (RuntimeException failure) {
            error = failure instanceof Lease.Lost ? failure.getMessage() : failure.toString();
            LOG.warn("Removing old versions ended early: {}", error);
        }
        end(lease, report.json(), error);
    }

    private void sweep(Lease lease, Report report) {
        Sweep sweep = new Sweep(database, versions, contracts, settings, lease::require);
        try {
            sweep.run();
        } finally {
            deletions.accept(sweep.tally().byTable());
            report.deleted(sweep);
        }
        database.space().giveBack(sweep.tally().tables(), lease::goesOn);
        report.done();
    }

    private static void end(Lease lease, JsonObject result, @Nullable String error) {
        try {
            lease.end(result.toString(), error);
            LOG.info("Old versions: {}", result);
        } catch (RuntimeException failure) {
            LOG.warn("How removing old versions went cannot be written down: {}", failure.getMessage());
        }
    }

    /** A run ends with the transaction that it is in; another one goes on from there. */
    @Override
    public void close() {
        open = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Removing old versions did not end in time");
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
