package dev.contract.provider.guide;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A provider as everybody has one: books behind HTTP, for those who show a token, and what is told when one is sold. */
final class Catalogue implements AutoCloseable {

    private final Map<Integer, String> books = new ConcurrentHashMap<>();
    private final HttpServer server;

    Catalogue() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/books/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            int id = Integer.parseInt(path.substring("/api/books/".length()));
            boolean known = "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = "{\"id\": %d, \"title\": \"%s\"}"
                    .formatted(id, books.get(id))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(!known ? 401 : books.containsKey(id) ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api");
    }

    /** Yields the number of the new book. */
    int add(String title) {
        int id = 700 + books.size();
        books.put(id, title);
        return id;
    }

    void clear() {
        books.clear();
    }

    /** What is sent when a book is sold. */
    String sold(String title) {
        return "{\"title\": \"%s\", \"left\": 7}".formatted(title);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
