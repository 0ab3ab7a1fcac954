package dev.contract.broker;

import dev.contract.broker.db.Database;
import dev.contract.broker.http.HttpServer;
import java.net.BindException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running broker. */
public final class Broker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);

    private final DatabaseLock lock;
    private final Database database;
    private final Application application;
    private final HttpServer server;
    private final URI url;

    private Broker(DatabaseLock lock, Database database, Application application, HttpServer server, URI url) {
        this.lock = lock;
        this.database = database;
        this.application = application;
        this.server = server;
        this.url = url;
    }

    /** Starts a broker; it answers as soon as this method returns. */
    public static Broker start(BrokerSettings settings) throws BrokerStartException {
        settings.warnings().forEach(warning -> LOG.warn("{}", warning));
        Database database = DatabaseFile.open(settings.database());
        DatabaseLock lock = DatabaseLock.of(settings.database());
        try {
            return start(settings, lock, database);
        } catch (BindException refused) {
            close(lock, database);
            throw new BrokerStartException(
                    "Cannot listen on " + settings.host() + ":" + settings.port() + ": " + refused.getMessage()
                            + ".\nStop whatever uses the port, or choose another one (0 takes any free port).",
                    refused);
        } catch (RuntimeException | BrokerStartException failure) {
            close(lock, database);
            throw failure;
        }
    }

    private static Broker start(BrokerSettings settings, DatabaseLock lock, Database database)
            throws BindException, BrokerStartException {
        if (settings.retention().enabled()) {
            database.space().prepare(); // as long as nobody is waiting for answers
        }
        Application application = Application.of(database, settings);
        HttpServer server = HttpServer.start(
                application.router(), settings.http(application.gate(), application.listeners(settings.operations())));
        application.start(settings.operations());
        LOG.info("{}", InForce.of(settings, server.port()));
        if (!settings.isLocal() && settings.baseUrl() == null) {
            LOG.warn(
                    "Links, in webhooks too, begin with whatever address clients name. Set base-url to that of the broker.");
        }
        return new Broker(lock, database, application, server, url(settings, server.port()));
    }

    private static URI url(BrokerSettings settings, int port) {
        String baseUrl = settings.baseUrl();
        String host = settings.host().equals("0.0.0.0") ? "localhost" : settings.host();
        return URI.create(baseUrl == null ? "http://" + host + ":" + port : baseUrl);
    }

    /** Where the broker is found. */
    public URI url() {
        return url;
    }

    /** The port that it listens on. */
    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        application.close();
        close(lock, database);
    }

    private static void close(DatabaseLock lock, Database database) {
        database.close();
        lock.close();
    }
}
