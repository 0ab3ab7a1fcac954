package dev.contract.broker.webhooks;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.DatabaseDownException;
import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.secrets.Secrets;
import dev.contract.broker.webhooks.Sender.Sent;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonString;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries that are due from the outbox and sends them. Of several brokers on one database each takes others. One that
 * dies after sending and before writing that down has its delivery sent again, by whoever takes it when its time is over.
 */
final class Deliverer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private static final int AT_ONCE = 8;

    /** What an attempt may take beside the exchange itself. */
    private static final Duration TO_WRITE_DOWN = Duration.ofSeconds(15);

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(20);

    private final Database database;
    private final Secrets secrets;
    private final Sender sender;
    private final WebhookSettings settings;
    private final Semaphore news = new Semaphore(0);
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService senders = Executors.newCachedThreadPool(task -> daemon(task, "webhooks"));
    private final Thread watcher = daemon(this::watch, "webhooks-outbox");
    private Consumer<String> attempts = outcome -> {};
    private volatile boolean open = true;

    Deliverer(Database database, Secrets secrets, WebhookSettings settings) {
        this.database = database;
        this.secrets = secrets;
        this.settings = settings;
        this.sender = new Sender(settings);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    void start(Consumer<String> listener) {
        attempts = listener;
        watcher.start();
    }

    /** There is something in the outbox: no need to wait for the next look. */
    void hurry() {
        news.release();
    }

    private void watch() {
        while (open) {
            try {
                boolean sent = sendSome();
                if (!sent && news.tryAcquire(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException closing) {
                return;
            } catch (RuntimeException failure) {
                if (open) {
                    LOG.warn("Webhooks wait: {}", failure.getMessage());
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes as many as can be sent at once now; false if there was nothing to do, or nobody to do it. */
    private boolean sendSome() {
        int some = free.availablePermits();
        if (some == 0 || !database.ask(handle -> new DeliveryStore(handle).areDue())) {
            return false;
        }
        // a name of its own for each time, so that whoever comes too late with an attempt is told apart
        String taker = UUID.randomUUID().toString();
        Duration atMost = settings.longestAttempt().plus(TO_WRITE_DOWN);
        List<Delivery> taken = database.write(handle -> new DeliveryStore(handle).take(taker, some, atMost));
        for (Delivery delivery : taken) {
            free.acquireUninterruptibly();
            senders.execute(() -> {
                try {
                    attempt(delivery, taker);
                } finally {
                    free.release();
                    hurry();
                }
            });
        }
        return !taken.isEmpty();
    }

    /**
     * How an attempt went.
     *
     * @param log what it has to tell, given what follows from it
     */
    private record Attempt(boolean success, String reason, UnaryOperator<String> log) {

        static Attempt failed(String reason) {
            return new Attempt(false, reason, conclusion -> DeliveryLog.ofFailure(reason, conclusion));
        }
    }

    /** Whatever happens counts as an attempt, so that nothing is tried without end. */
    private void attempt(Delivery delivery, String taker) {
        try {
            Optional<Webhook> webhook = database.read(
                    handle -> Optional.ofNullable(new WebhookStore(handle, secrets).byUuid(delivery.webhookUuid())));
            if (webhook.isEmpty()) {
                giveUp(delivery, taker, Attempt.failed("the webhook was deleted"), "Webhook execution failed");
                return;
            }
            conclude(delivery, taker, attempt(delivery, webhook.get().request()));
        } catch (DatabaseDownException down) {
            LOG.warn("The webhook {} waits: {}", delivery.webhookUuid(), down.getMessage());
        } catch (RuntimeException | StackOverflowError failure) {
            LOG.warn("The webhook {} could not be sent: {}", delivery.webhookUuid(), failure.toString());
            conclude(delivery, taker, Attempt.failed(reason(failure)));
        }
    }

    private static String reason(Throwable failure) {
        return failure instanceof HttpProblem problem
                ? problem.document().text("error", "")
                : failure.getClass().getSimpleName();
    }

    private Attempt attempt(Delivery delivery, WebhookRequest request) {
        Map<String, String> values = variables(delivery);
        Sent sent = sender.send(request, values);
        boolean shows = sender.showsAnswersOf(request.url());
        String base = values.getOrDefault("baseUrl", "");
        return new Attempt(
                sent.success(), sent.reason(), conclusion -> DeliveryLog.of(base, values, sent, shows, conclusion));
    }

    private void conclude(Delivery delivery, String taker, Attempt attempt) {
        int made = delivery.attempts() + 1;
        Duration pause =
                made <= settings.schedule().size() ? settings.schedule().get(made - 1) : null;
        if (attempt.success()) {
            String log = attempt.log().apply("Successfully executed webhook");
            write(delivery, taker, Delivery.SUCCESS, log, null);
        } else if (pause == null) {
            giveUp(delivery, taker, attempt, "Webhook execution failed after " + made + " attempts");
        } else {
            String log = attempt.log().apply("Retrying webhook in " + pause.toSeconds() + " seconds");
            write(delivery, taker, Delivery.RETRYING, log, pause);
        }
    }

    /** Nobody looks at deliveries all day; whoever reads the log of the broker is told. */
    private void giveUp(Delivery delivery, String taker, Attempt attempt, String conclusion) {
        write(delivery, taker, Delivery.FAILURE, attempt.log().apply(conclusion), null);
        LOG.warn(
                "The webhook {} ({}) was not delivered: delivery {} for {}, triggered by the request {}, has failed {}"
                        + " times, at last because of: {}. See {}",
                delivery.webhookUuid(),
                oneLine(delivery.label()),
                delivery.uuid(),
                delivery.event(),
                delivery.requestId(),
                delivery.attempts() + 1,
                oneLine(attempt.reason()),
                variables(delivery).getOrDefault("baseUrl", "") + "/triggered-webhooks/" + delivery.uuid() + "/logs");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private void write(Delivery delivery, String taker, String status, String log, @Nullable Duration pause) {
        database.write(handle -> {
            new DeliveryStore(handle).attempted(delivery, taker, status, log, pause);
            return status;
        });
        attempts.accept(status);
    }

    private static Map<String, String> variables(Delivery delivery) {
        try {
            Map<String, String> values = new LinkedHashMap<>();
            JsonReader.parseObject(delivery.variables().getBytes(StandardCharsets.UTF_8))
                    .members()
                    .forEach((name, value) -> values.put(name, ((JsonString) value).value()));
            return values;
        } catch (JsonSyntaxException impossible) {
            throw new IllegalStateException("the variables of a delivery are no JSON any more", impossible);
        }
    }

    /** Waits for what is under way, so that an ordinary end has nothing sent twice. */
    @Override
    public void close() {
        open = false;
        watcher.interrupt();
        senders.shutdown();
        try {
            watcher.join(LONGEST_GOODBYE.toMillis());
            senders.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
