package dev.contract.consumer.mock;

import dev.contract.consumer.mock.server.Listener;
import dev.contract.consumer.mock.tls.SelfSigned;
import dev.contract.consumer.prove.Proof;
import dev.contract.consumer.prove.Stage;
import dev.contract.core.generate.GenerationContext;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import java.net.URI;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * Plays the provider over real HTTP or HTTPS on a loopback port: answers each request as the best matching interaction says, and
 * everything else with status 500 and an explanation. Safe for use by many threads.
 */
public final class MockProvider implements AutoCloseable {

    private final String name;
    private final Listener listener;
    private final boolean https;
    private final ExpectedInteractions expected = new ExpectedInteractions();
    private final Journal journal = new Journal();
    private final MockHandler handler;

    MockProvider(String name, Listener listener, boolean https, boolean cors) {
        this.name = name;
        this.listener = listener;
        this.https = https;
        this.handler = new MockHandler(expected, journal, GenerationContext.consumer(uri()), cors);
        listener.serve(handler);
    }

    /** Starts on a free port; the name is the provider's, for messages. */
    public static MockProvider start(String name) {
        return settings(name).start();
    }

    /** Starts on a port; 0 takes a free one. */
    public static MockProvider start(String name, int port) {
        return settings(name).port(port).start();
    }

    /** Says more about how the mock provider listens; the name is the provider's, for messages. */
    public static MockSettings settings(String name) {
        return new MockSettings(name);
    }

    /** The name of the provider that is played. */
    public String name() {
        return name;
    }

    /** Where the consumer has to send its requests, without a slash at the end. */
    public URI uri() {
        return URI.create((https ? "https" : "http") + "://localhost:" + listener.port());
    }

    /** Where the consumer has to send its requests, as text. */
    public String url() {
        return uri().toString();
    }

    /** For a client of a mock provider with HTTPS: trusts its certificate and no other. */
    public SSLContext sslContext() {
        return SelfSigned.certificate().clientContext();
    }

    /** The certificate of mock providers with HTTPS, for clients that take a key store; a new one each time. */
    public KeyStore trustStore() {
        return SelfSigned.certificate().trustStore();
    }

    /** The certificate of mock providers with HTTPS, for clients that take it as text. */
    public String certificatePem() {
        return SelfSigned.certificate().pem();
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
        return new MockResult(name, journal.unexpected(), journal.unreadable(), missing, inTurn, expected.warnings());
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

    /**
     * Runs the consumer against all that the contract allows beyond the examples, and against faults.
     *
     * @param action what the consumer does, with requests to this mock provider
     * @param faults what it may throw when the provider fails
     * @throws AssertionError naming each variant that the consumer did not survive
     */
    @SafeVarargs
    public final void prove(Callable<?> action, Class<? extends Throwable>... faults) {
        proof().mayThrow(faults).run(action);
    }

    /** The same for an action that returns nothing. */
    @SafeVarargs
    public final void prove(Proof.Action action, Class<? extends Throwable>... faults) {
        proof().mayThrow(faults).run(action);
    }

    /** A proof of which more can be said. */
    public Proof proof() {
        return Proof.on(new Stage() {
            @Override
            public String provider() {
                return name;
            }

            @Override
            public Scene open(Script script) {
                MockScene scene = new MockScene(script, journal, () -> {
                    handler.leave();
                    listener.release();
                });
                handler.enter(scene);
                return scene;
            }
        });
    }

    @Override
    public void close() {
        listener.close();
    }
}
