package dev.contract.consumer.mock;

import dev.contract.consumer.mock.server.Listener;
import dev.contract.consumer.mock.tls.SelfSigned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;

/** How a mock provider listens: a free port and plain HTTP, unless something else is said. */
public final class MockSettings {

    private final String name;
    private int port;
    private boolean https;
    private boolean cors;

    MockSettings(String name) {
        this.name = name;
    }

    /** Listens on a port; 0 takes a free one. */
    public MockSettings port(int port) {
        this.port = port;
        return this;
    }

    /** Speaks HTTPS, with a certificate that {@link MockProvider#sslContext()} trusts. */
    public MockSettings https() {
        https = true;
        return this;
    }

    /** Answers browsers as a provider does that allows every origin: preflights, and the headers of all answers. */
    public MockSettings cors() {
        cors = true;
        return this;
    }

    /** Starts the mock provider; it listens when this returns. */
    public MockProvider start() {
        try {
            Listener listener = Listener.open(
                    "mock provider " + name,
                    port,
                    https ? SelfSigned.certificate().serverContext() : null);
            return new MockProvider(name, listener, https, cors);
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
}
