package dev.contract.consumer.mock;

import dev.contract.consumer.mock.server.Listener;
import dev.contract.consumer.mock.tls.SelfSigned;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * Stands in for providers over real HTTP or HTTPS, answering from their contracts for as long as it runs. It remembers no
 * requests; of several interactions with the same request the provider state chooses. Safe for use by many threads.
 */
public final class StubServer implements AutoCloseable {

    private final StubSettings settings;
    private final Listener listener;
    private final StubHandler handler;

    StubServer(StubSettings settings, Listener listener, StubbedInteractions served) {
        this.settings = settings;
        this.listener = listener;
        this.handler = new StubHandler(settings, uri(), served);
        listener.serve(handler);
    }

    /** How it listens and answers; then {@link StubSettings#start} it. */
    public static StubSettings settings() {
        return new StubSettings();
    }

    /** Where clients have to send their requests, without a slash at the end. */
    public URI uri() {
        return URI.create(
                (settings.isHttps() ? "https" : "http") + "://" + name(settings.host()) + ":" + listener.port());
    }

    private static String name(InetAddress host) {
        if (host.isAnyLocalAddress()) {
            return "localhost";
        }
        return host instanceof Inet6Address ? "[" + host.getHostAddress() + "]" : host.getHostAddress();
    }

    /** For a client of a stub server with HTTPS: trusts its certificate and no other. */
    public SSLContext sslContext() {
        return SelfSigned.certificate().clientContext();
    }

    /** How many interactions are served. */
    public int interactions() {
        return handler.served().size();
    }

    /** The names of the provider states that the served interactions ask for. */
    public Set<String> states() {
        return handler.served().states();
    }

    /** What of the contracts is not served, and where they contradict each other. */
    public List<String> warnings() {
        return handler.served().warnings();
    }

    /**
     * From now on interactions with these provider states answer before others; the empty name is for those without a state.
     * Without names nothing is chosen any more.
     *
     * @throws IllegalArgumentException if no interaction asks for one of them
     */
    public void choose(String... states) {
        handler.choose(List.of(states));
    }

    /** From now on these contracts are served, in place of those before. */
    public void serve(List<StubContract> contracts) {
        handler.serve(StubbedInteractions.of(contracts, settings.states()));
    }

    @Override
    public void close() {
        listener.close();
    }
}
