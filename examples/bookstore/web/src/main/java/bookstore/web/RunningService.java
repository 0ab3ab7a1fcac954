package bookstore.web;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.util.concurrent.ExecutorService;

/** A service that listens until it is closed. */
public final class RunningService implements AutoCloseable {

    private final String name;
    private final HttpServer server;
    private final ExecutorService workers;

    RunningService(String name, HttpServer server, ExecutorService workers) {
        this.name = name;
        this.server = server;
        this.workers = workers;
    }

    /** Where it listens, without a slash at the end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdown();
    }

    @Override
    public String toString() {
        return name + " listens on " + uri();
    }
}
