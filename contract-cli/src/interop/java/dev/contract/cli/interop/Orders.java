package dev.contract.cli.interop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider that keeps {@link PactJvmContracts} with other values than their examples, unless one answer is broken. */
final class Orders implements AutoCloseable {

    /** The beginning of a picture, a byte for each character. */
    static final String PICTURE = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR";

    private static final String JSON = "application/json";
    private static final String ORDER = """
            {"id": 22, "key": "00000000-0000-0000-0000-000000000001", "total": 0.5, "paid": false, "code": "XYZ-77",
             "day": "2020-02-29", "at": "2020-02-29T10:00:00+01:00", "from": "10.0.0.1", "note": null,
             "customer": {"name": "Bob"}, "lines": [{"title": "a", "quantity": 1}, {"title": "b", "quantity": 2}], "more": 1}""";
    private static final String COLLECTIONS = """
            {"id": 7, "text": "it was paid today", "prices": {"x": 1.25, "y": 2.5}, "tags": ["b", "a"], "customer": "Ann"}""";

    /** The body has one byte for each character. */
    private record Answer(int status, String type, String body) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    Orders() throws IOException {
        on("/orders", 201, JSON, ORDER);
        on("/orders/9", 200, JSON, COLLECTIONS);
        on("/form", 204, JSON, "");
        on("/export.xml", 200, "application/xml; charset=UTF-8", "<orders><order id=\"5\"/><order id=\"6\"/></orders>");
        on("/greeting", 200, "text/plain", "Hello Ann");
        on("/fine", 202, JSON, "");
        answers.put("/picture", new Answer(200, "image/png", PICTURE));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void on(String path, int status, String type, String body) {
        answers.put(path, new Answer(status, type, body));
    }

    /** The answer with one piece of it replaced. */
    void broken(String path, String piece, String by) {
        Answer good = answers.get(path);
        if (!good.body().contains(piece)) {
            throw new IllegalArgumentException(piece);
        }
        on(path, good.status(), good.type(), good.body().replace(piece, by));
    }

    /** Each request so far: method, target, type and body. */
    List<String> requests() {
        return requests;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
        Answer answer =
                answers.getOrDefault(exchange.getRequestURI().getPath(), new Answer(404, "text/plain", ""));
        byte[] bytes = answer.body().getBytes(StandardCharsets.ISO_8859_1);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.getResponseHeaders().set("Location", "/orders/22");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
