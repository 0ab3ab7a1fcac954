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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Stands before a broker, and answers itself what a test wants it to. */
final class SourceProxy implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI broker;
    private final List<String> headers;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Function<String, Answer> rule = target -> null;

    /** What the proxy answers in place of the broker. */
    record Answer(int status, String type, String body) {}

    private SourceProxy(URI broker, List<String> headers) throws IOException {
        this.broker = broker;
        this.headers = headers;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    /** Lets the version of the broker through. */
    static SourceProxy before(URI broker) throws IOException {
        return start(new SourceProxy(broker, List.of("Link", "Content-Type", "X-Pact-Broker-Version")));
    }

    /** Lets no header through that only brokers have. */
    static SourceProxy hiding(URI broker) throws IOException {
        return start(new SourceProxy(broker, List.of("Link", "Content-Type")));
    }

    private static SourceProxy start(SourceProxy proxy) {
        proxy.server.setExecutor(proxy.threads);
        proxy.server.createContext("/", proxy::answer);
        proxy.server.start();
        return proxy;
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** By path and query; null where the broker shall answer. */
    void answerItself(Function<String, Answer> answers) {
        rule = answers;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString();
        Answer own = rule.apply(target);
        if (own == null) {
            pass(exchange, target);
        } else {
            exchange.getResponseHeaders().add("Content-Type", own.type());
            send(exchange, own.status(), own.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void pass(HttpExchange exchange, String target) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(broker + target))
                .header("Accept", exchange.getRequestHeaders().getFirst("Accept"))
                .build();
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            for (String header : headers) {
                answer.headers()
                        .firstValue(header)
                        .ifPresent(value -> exchange.getResponseHeaders().add(header, value));
            }
            send(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
