package dev.contract.provider.suite;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A provider: answers requests as interactions say, emits messages over HTTP, takes states, and keeps what was asked. */
final class Answers implements AutoCloseable {

    private record Route(String method, String path) {}

    private final HttpServer server;
    private final Map<Route, HttpResponse> responses = new HashMap<>();
    private final Map<String, Message> messages = new HashMap<>();
    final List<Map<String, List<String>>> headers = new ArrayList<>();
    final List<String> stateChanges = new ArrayList<>();
    int statusOfStates = 200;

    Answers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::respond);
        server.createContext("/messages", this::emit);
        server.createContext("/states", this::enter);
        server.start();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    void add(HttpInteraction interaction) {
        Route route = new Route(
                interaction.request().example().method(),
                interaction.request().example().path());
        responses.put(route, interaction.response().example());
    }

    void add(String description, Message message) {
        messages.put(description, message);
    }

    private synchronized void respond(HttpExchange exchange) throws IOException {
        headers.add(Map.copyOf(exchange.getRequestHeaders()));
        HttpResponse response = responses.get(
                new Route(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath()));
        if (response == null) {
            send(exchange, 404, new byte[0]);
            return;
        }
        response.headers()
                .fields()
                .forEach((name, values) ->
                        values.forEach(value -> exchange.getResponseHeaders().add(name, value)));
        send(exchange, response.status(), response.body().bytes().array());
    }

    /** What a message provider of another language does for any verifier. */
    private synchronized void emit(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (Map.Entry<String, Message> each : messages.entrySet()) {
            if (asked.contains("\"description\":\"" + each.getKey() + "\"")) {
                Message message = each.getValue();
                String type = message.contents().contentType();
                if (type != null) {
                    exchange.getResponseHeaders().set("Content-Type", type);
                }
                byte[] metadata = message.metadata().toString().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders()
                        .set("Pact-Message-Metadata", Base64.getEncoder().encodeToString(metadata));
                send(exchange, 200, message.contents().bytes().array());
                return;
            }
        }
        send(exchange, 404, new byte[0]);
    }

    private synchronized void enter(HttpExchange exchange) throws IOException {
        stateChanges.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        send(exchange, statusOfStates, new byte[0]);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
