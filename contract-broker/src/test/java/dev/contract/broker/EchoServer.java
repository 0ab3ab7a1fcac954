package dev.contract.broker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Sends back what it gets; below {@code /broken} it promises more than it sends, below {@code /large} it sends too much. */
final class EchoServer implements AutoCloseable {

    private final HttpServer server;

    EchoServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", EchoServer::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8) + "\n" + path + "\n"
                + exchange.getRequestHeaders().getFirst("Authorization");
        byte[] body = path.startsWith("/large") ? new byte[2_000_000] : text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("X-Path", path);
        exchange.sendResponseHeaders(
                path.contains("fail") ? 500 : 200, path.startsWith("/broken") ? 1_000 : body.length);
        try {
            exchange.getResponseBody().write(body);
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
