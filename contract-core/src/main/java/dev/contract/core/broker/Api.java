package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import java.io.Closeable;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The resources of a broker: found by the links of its index, which is fetched once. */
final class Api implements Closeable {

    private static final int NOT_FOUND = 404;

    private final URI broker;
    private final HttpExchange exchange;
    private volatile @Nullable Hal index;

    Api(URI broker, BrokerCredentials credentials, Duration timeout) {
        this.broker = broker;
        this.exchange = new HttpExchange(broker, credentials, timeout);
    }

    URI address() {
        return broker;
    }

    HttpExchange exchange() {
        return exchange;
    }

    /** The target of a link of the index. */
    URI link(String relation, Map<String, String> values) throws BrokerException {
        return index().follow(relation, values);
    }

    /** The target of a link of the index, without anything to fill in. */
    URI link(String relation) throws BrokerException {
        return link(relation, Map.of());
    }

    /** An address below that of the broker, for the few resources to which nothing leads. */
    URI below(String path) {
        return broker.resolve(broker.getRawPath() + path);
    }

    Hal get(URI url) throws BrokerException {
        return exchange.get(url);
    }

    /** Fetches something that may not be there; then the message says so in words. */
    Hal get(URI url, String what) throws BrokerException {
        return named(what, () -> exchange.get(url));
    }

    Hal send(String method, URI url, JsonObject body) throws BrokerException {
        return exchange.send(method, url, body);
    }

    /** Sends a change of something that may not be there; then the message says so in words. */
    Hal send(String method, URI url, JsonObject body, String what) throws BrokerException {
        return named(what, () -> exchange.send(method, url, body));
    }

    /** Deletes something that may not be there; then the message says so in words. */
    void delete(URI url, String what) throws BrokerException {
        named(what, () -> exchange.delete(url));
    }

    /** Two threads may both fetch it; the answer is the same. */
    private Hal index() throws BrokerException {
        Hal known = index;
        if (known == null) {
            known = exchange.get(broker);
            index = known;
        }
        return known;
    }

    private interface Step {
        Hal run() throws BrokerException;
    }

    private static Hal named(String what, Step step) throws BrokerException {
        try {
            return step.run();
        } catch (BrokerRefusedException refused) {
            if (refused.status() != NOT_FOUND) {
                throw refused;
            }
            throw BrokerRefusedException.unknown("there is no " + what);
        }
    }

    @Override
    public void close() {
        exchange.close();
    }
}
