package dev.contract.provider.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The trivial provider, a process of its own: prints its port and ends with its standard input. */
final class Provider {

    private static final Map<String, byte[]> ANSWERS = Map.of(
            "/broken/item", bytes(Documents.ITEM.replace("\"quantity\":12", "\"quantity\":\"twelve\"")),
            "/large", bytes(Documents.large("B7")),
            "/broken/large", bytes(Documents.large("none")));
    private static final byte[] ITEM = bytes(Documents.ITEM);
    private static final AtomicInteger ANSWERED = new AtomicInteger();

    private Provider() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Provider::handle);
        server.start();
        System.out.println(server.getAddress().getPort());
        System.in.transferTo(System.out);
        server.stop(0);
    }

    private static void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        exchange.getRequestBody().readAllBytes();
        if (path.equals("/answered")) {
            answer(exchange, 200, bytes(String.valueOf(ANSWERED.getAndSet(0))));
            return;
        }
        ANSWERED.incrementAndGet();
        if (path.equals("/broken/status")) {
            answer(exchange, 404, ITEM);
        } else {
            answer(exchange, 200, ANSWERS.getOrDefault(path, ITEM));
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
