package dev.contract.broker.operations;

import dev.contract.broker.contracts.Event;
import dev.contract.broker.contracts.PublicationListener;
import dev.contract.broker.db.Database;
import dev.contract.broker.db.StatementListener;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.RequestListener;
import dev.contract.broker.verifications.ResultListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts what happens, in the words of Prometheus; no label has a value that somebody else may choose. */
public final class Metrics implements AutoCloseable {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private static final Duration[] STATEMENTS = {
        Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final RequestMetrics requests = new RequestMetrics(registry);
    private final Timer queries = statements("query");
    private final Timer updates = statements("update");
    private final Tally publications = new Tally(
            registry,
            "contract.contracts.published",
            "Contracts that were published",
            "outcome",
            "changed",
            "unchanged");
    private final Tally results = new Tally(
            registry,
            "contract.verifications",
            "Results of verifications that were published",
            "success",
            "true",
            "false");
    private final Tally deliveries = new Tally(
            registry,
            "contract.webhook.deliveries",
            "Attempts to send webhooks",
            "outcome",
            "success",
            "retrying",
            "failure");
    private final Tally refusals = new Tally(
            registry,
            "contract.logins.refused",
            "Callers who were not let in",
            "reason",
            "password",
            "token",
            "paused",
            "login");
    private final Tally deletions = new Tally(
            registry,
            "contract.retention.deleted",
            "Rows that were removed as old",
            "table",
            "versions",
            "branches",
            "publications",
            "contents",
            "verifications",
            "deliveries",
            "delivery_attempts",
            "audit");

    private @Nullable DatabaseState state;

    public Metrics() {
        Gauge.builder("contract.build.info", () -> 1)
                .description("The version that runs, and on which Java")
                .tag("version", Build.version())
                .tag("java", Runtime.version().toString())
                .register(registry);
    }

    private Timer statements(String kind) {
        return Timer.builder("contract.database.statement.duration")
                .description("How long statements of the database took, with reading what they found")
                .tag("kind", kind)
                .serviceLevelObjectives(STATEMENTS)
                .register(registry);
    }

    /**
     * Watches the database and the process.
     *
     * @param deletes whether old versions are removed here by the schedule
     */
    public void start(Database database, boolean deletes) {
        database.observe(registry);
        state = DatabaseState.watch(database, registry);
        Gauge.builder("contract.retention.enabled", () -> deletes ? 1 : 0)
                .description("1 if this broker removes old versions by its schedule, and not only says which")
                .register(registry);
        List.of(
                        new JvmMemoryMetrics(),
                        garbage,
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(part -> part.bindTo(registry));
    }

    public RequestListener requests() {
        return requests;
    }

    public StatementListener statements() {
        return statement -> (statement.writes() ? updates : queries).record(statement.took());
    }

    /** Counts what another listener hears, as soon as it is certain. */
    public PublicationListener publications(PublicationListener other) {
        return (handle, urls, publication, events) -> {
            String outcome = events.contains(Event.CONTRACT_CONTENT_CHANGED.wireName()) ? "changed" : "unchanged";
            handle.afterCommit(() -> publications.add(outcome));
            return other.published(handle, urls, publication, events);
        };
    }

    /** Counts what another listener hears, as soon as it is certain. */
    public ResultListener results(ResultListener other) {
        return (handle, urls, publication, result, version, consumerVersions) -> {
            handle.afterCommit(() -> results.add(String.valueOf(result.success())));
            other.published(handle, urls, publication, result, version, consumerVersions);
        };
    }

    /**
     * Counts what is decided.
     *
     * @param source who shows it, as a label
     */
    public Consumer<@Nullable Boolean> decisions(String source) {
        Tally decisions = new Tally(
                registry,
                "contract.decisions",
                "Answers to: can it be deployed?",
                Tags.of("source", source),
                "deployable",
                "yes",
                "no",
                "unknown");
        return deployable -> decisions.add(deployable == null ? "unknown" : deployable ? "yes" : "no");
    }

    /** After an attempt to send a webhook, whose outcome is success, retrying or failure. */
    public void delivered(String outcome) {
        deliveries.add(outcome);
    }

    public void refused(String reason) {
        refusals.add(reason);
    }

    public void deleted(Map<String, Long> byTable) {
        byTable.forEach(deletions::add);
    }

    /** All there is to count, as text. */
    public Reply scrape(Request request) {
        String type = request.accepts("application/openmetrics-text") ? OPEN_METRICS : TEXT;
        return Reply.text(200, type, registry.scrape(type));
    }

    @Override
    public void close() {
        if (state != null) {
            state.close();
        }
        garbage.close();
        registry.close();
    }
}
