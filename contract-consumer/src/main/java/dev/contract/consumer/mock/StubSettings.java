package dev.contract.consumer.mock;

import dev.contract.consumer.mock.server.Listener;
import dev.contract.consumer.mock.tls.SelfSigned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** How a stub server listens and answers: a free port of this machine, plain HTTP and all interactions, unless something else is said. */
public final class StubSettings {

    /** The header by which a request chooses a provider state, unless another one is named. */
    public static final String STATE_HEADER = "X-Provider-State";

    private InetAddress host = InetAddress.getLoopbackAddress();
    private int port;
    private boolean https;
    private boolean cors;
    private Duration delay = Duration.ZERO;
    private String stateHeader = STATE_HEADER;
    private Predicate<List<String>> states = names -> true;
    private Consumer<String> log = line -> {};

    StubSettings() {}

    /** Listens on an address of this machine; others reach it on all but the loopback address. */
    public StubSettings host(InetAddress host) {
        this.host = host;
        return this;
    }

    /** Listens on a port; 0 takes a free one. */
    public StubSettings port(int port) {
        this.port = port;
        return this;
    }

    /** Speaks HTTPS, with a certificate for localhost that {@link StubServer#sslContext()} trusts. */
    public StubSettings https() {
        https = true;
        return this;
    }

    /** Answers browsers as a provider does that allows every origin: preflights, and the headers of all answers. */
    public StubSettings cors() {
        cors = true;
        return this;
    }

    /** Lets clients wait for each response of a contract. */
    public StubSettings delay(Duration delay) {
        this.delay = delay;
        return this;
    }

    /** The header by which a request chooses a provider state. */
    public StubSettings stateHeader(String name) {
        stateHeader = name;
        return this;
    }

    /** Serves only interactions whose states, given by their names, are wanted. */
    public StubSettings onlyStates(Predicate<List<String>> wanted) {
        states = wanted;
        return this;
    }

    /** Takes a line about each request; called by many threads. */
    public StubSettings log(Consumer<String> lines) {
        log = lines;
        return this;
    }

    boolean isHttps() {
        return https;
    }

    boolean isCors() {
        return cors;
    }

    InetAddress host() {
        return host;
    }

    Duration delay() {
        return delay;
    }

    String stateHeader() {
        return stateHeader;
    }

    Predicate<List<String>> states() {
        return states;
    }

    Consumer<String> log() {
        return log;
    }

    /**
     * Starts the stub server; it listens when this returns.
     *
     * @throws UncheckedIOException if the address and port cannot be had
     */
    public StubServer start(List<StubContract> contracts) {
        StubbedInteractions served = StubbedInteractions.of(contracts, states);
        try {
            Listener listener = Listener.open(
                    "stub server", host, port, https ? SelfSigned.certificate().serverContext() : null);
            return new StubServer(this, listener, served);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The stub cannot listen on %s:%d: %s. Choose another port, or 0 for a free one."
                            .formatted(host.getHostAddress(), port, failed.getMessage()),
                    failed);
        }
    }
}
