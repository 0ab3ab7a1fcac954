package bookstore.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A service that speaks JSON over HTTP: its routes first, then it is started. */
public final class Service {

    static {
        // Without it the JDK's server answers on a kept connection only after the delayed acknowledgement: 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final String name;
    private final List<Route> routes = new ArrayList<>();

    private Service(String name) {
        this.name = name;
    }

    public static Service named(String name) {
        return new Service(name);
    }

    public Service get(String path, Handler handler) {
        routes.add(Route.of("GET", path, handler));
        return this;
    }

    public Service post(String path, Handler handler) {
        routes.add(Route.of("POST", path, handler));
        return this;
    }

    /** Starts on the loopback address; port 0 takes a free one. */
    public RunningService start(int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            HttpServer server = HttpServer.create(address, 0);
            ExecutorService workers = Executors.newCachedThreadPool();
            server.setExecutor(workers);
            server.createContext("/", new Router(routes));
            server.start();
            return new RunningService(name, server, workers);
        } catch (IOException taken) {
            throw new UncheckedIOException(name + " cannot listen on " + address, taken);
        }
    }
}
