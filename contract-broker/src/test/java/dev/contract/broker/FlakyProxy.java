package dev.contract.broker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a broker and fails every third request, by turns with an error and without an answer, though none twice. */
final class FlakyProxy implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI broker;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    private FlakyProxy(URI broker) throws IOException {
        this.broker = broker;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    static FlakyProxy before(URI broker) throws IOException {
        FlakyProxy proxy = new FlakyProxy(broker);
        proxy.server.setExecutor(proxy.threads);
        proxy.server.createContext("/below", proxy::answer);
        proxy.server.start();
        return proxy;
    }

    /** With a path, as brokers behind proxies have. */
    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/below");
    }

    int failures() {
        return failures.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString().substring("/below".length());
        boolean fails = !target.equals("/") && requests.incrementAndGet() % 3 == 0 && failed.add(target);
        if (fails && failures.incrementAndGet() % 2 == 0) {
            exchange.close();
            return;
        }
        if (fails) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(broker + target))
                .header("Accept", exchange.getRequestHeaders().getFirst("Accept"))
                .build();
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Link")
                    .ifPresent(link -> exchange.getResponseHeaders().add("Link", link));
            exchange.getResponseHeaders()
                    .add(
                            "Content-Type",
                            answer.headers().firstValue("Content-Type").orElse("text/plain"));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
