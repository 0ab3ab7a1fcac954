package dev.contract.consumer.mock;

import com.sun.net.httpserver.HttpServer;
import dev.contract.core.generate.GenerationContext;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Plays the provider over real HTTP on a loopback port: answers each request as the best matching interaction says, and
 * everything else with status 500 and an explanation. Safe for use by many threads.
 */
public final class MockProvider implements AutoCloseable {

    private static final int BACKLOG = 128;

    static {
        // without it every exchange on a kept-alive connection waits some 40 ms on JDK 17 (Nagle and delayed ACK)
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final String name;
    private final HttpServer server;
    private final ExecutorService threads;
    private final ExpectedInteractions expected = new ExpectedInteractions();
    private final Journal journal = new Journal();

    private MockProvider(String name, HttpServer server) {
        this.name = name;
        this.server = server;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "mock provider " + name);
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", new MockHandler(expected, journal, GenerationContext.consumer(uri())));
        server.start();
    }

    /** Starts on a free port; the name is the provider's, for messages. */
    public static MockProvider start(String name) {
        return start(name, 0);
    }

    /** Starts on a port; 0 takes a free one. */
    public static MockProvider start(String name, int port) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            return new MockProvider(name, HttpServer.create(address, BACKLOG));
        } catch (BindException inUse) {
            throw new UncheckedIOException(
                    "The mock provider '%s' cannot listen on port %d: it is in use. Leave out the port to take a free one."
                            .formatted(name, port),
                    inUse);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The mock provider '%s' cannot listen on port %d: %s".formatted(name, port, failed.getMessage()),
                    failed);
        }
    }

    /** The name of the provider that is played. */
    public String name() {
        return name;
    }

    /** Where the consumer has to send its requests, without a slash at the end. */
    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Where the consumer has to send its requests, as text. */
    public String url() {
        return uri().toString();
    }

    /**
     * From now on these are answered too.
     *
     * @throws IllegalArgumentException if a rule or a generator cannot be read, or if no request can tell two interactions apart
     */
    public void expect(HttpInteraction... interactions) {
        for (HttpInteraction interaction : interactions) {
            expected.add(List.of(interaction));
        }
    }

    /**
     * From now on these are answered too, mostly drafts of the DSL. Interactions of one draft that have the same request, as
     * something in the answer is optional, take turns.
     *
     * @throws IllegalArgumentException if a rule or a generator cannot be read, or if no request can tell two interactions apart
     */
    @SafeVarargs
    public final void expect(Iterable<HttpInteraction>... drafts) {
        for (Iterable<HttpInteraction> draft : drafts) {
            expected.add(draft);
        }
    }

    /** The interactions that are expected, in the order in which they were stated. */
    public List<HttpInteraction> interactions() {
        return expected.interactions();
    }

    /** What has come so far, held against what is expected. */
    public MockResult result() {
        List<HttpInteraction> missing = expected.interactions().stream()
                .filter(interaction -> !journal.received(interaction))
                .toList();
        Set<HttpInteraction> inTurn = missing.stream()
                .filter(interaction -> expected.interactions().stream()
                        .anyMatch(other -> other.request().equals(interaction.request()) && journal.received(other)))
                .collect(Collectors.toSet());
        return new MockResult(name, journal.unexpected(), missing, inTurn);
    }

    /** The requests that were answered as an interaction says, in the order in which they came. */
    public List<HttpRequest> requests() {
        return journal.requests();
    }

    /** Fails unless every interaction was received and nothing else came. */
    public void verify() {
        MockResult result = result();
        if (!result.isOk()) {
            throw new AssertionError(result.report());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
