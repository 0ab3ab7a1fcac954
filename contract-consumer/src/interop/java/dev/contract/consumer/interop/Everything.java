package dev.contract.consumer.interop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A provider that keeps {@link StatedContract} with other values than its examples. */
final class Everything implements AutoCloseable {

    private static final String JSON = "application/json";
    private static final String THING = "{\"like\":\"other\",\"record\":{\"street\":\"Low Street\",\"number\":9},\"integer\":22,"
            + "\"decimal\":0.5,\"number\":-1,\"bool\":false,\"null\":null,\"nullable\":null,\"optional\":\"here\",\"regex\":\"7\","
            + "\"include\":\"xbx\",\"equal\":\"x\",\"one\":\"b\",\"uuid\":\"00000000-0000-0000-0000-000000000001\","
            + "\"date\":\"2000-02-29\",\"time\":\"23:59:59\",\"dateTime\":\"2000-02-29T00:00:00Z\","
            + "\"url\":\"https://example.org:8443/a\",\"items\":[{\"id\":5},{\"id\":6}],\"none\":[],\"any\":{\"z\":9},\"more\":1}";
    private static final String FOUR = "{\"semver\":\"2.1.0\",\"notEmpty\":\"b\",\"containing\":[\"y\",\"x\",{\"id\":9}],"
            + "\"entries\":{\"b\":2,\"c\":3},\"values\":[4,5]}";

    private final HttpServer server;

    Everything() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        switch (exchange.getRequestURI().getPath()) {
            case "/things/7" -> answer(exchange, 200, JSON, THING);
            case "/schema" -> answer(exchange, 200, JSON, "{\"n\":6,\"tags\":[\"a\",\"b\"]}");
            case "/form" -> answer(exchange, 204, JSON, "");
            case "/xml" -> answer(exchange, 200, "application/xml", "<o id=\"33\"><n>2</n></o>");
            case "/text" -> answer(exchange, 200, "text/plain", "Hello Ann");
            case "/png" -> answer(exchange, 200, "image/png", StatedContract.PNG);
            case "/four" -> answer(exchange, 202, JSON, FOUR);
            default -> answer(exchange, 404, "text/plain", "there is nothing");
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        answer(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
