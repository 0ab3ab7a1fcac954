package dev.contract.broker.transcripts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where webhooks go: answers 200, or 500 where the path says "fail", and keeps what it got. */
public final class Receiver implements AutoCloseable {

    /** The port in the recordings. */
    static final String RECORDED_PORT = "19393";

    private final List<JsonObject> got = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    public Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.setExecutor(threads);
        server.start();
    }

    public String port() {
        return String.valueOf(server.getAddress().getPort());
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().toString();
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        JsonObject request = JsonObject.of("method", exchange.getRequestMethod(), "path", path)
                .with("headers", JsonValue.of(headers));
        synchronized (got) {
            got.add(withBody(request, new String(body, StandardCharsets.UTF_8)));
            got.notifyAll();
        }
        byte[] answer = "{\"received\":true}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Server", "a receiver");
        exchange.sendResponseHeaders(path.contains("fail") ? 500 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static JsonObject withBody(JsonObject request, String body) {
        try {
            return request.with("json", JsonReader.parse(body));
        } catch (JsonSyntaxException noJson) {
            return request.with("text", new JsonString(body));
        }
    }

    /** What came in under a path, as soon as there is enough of it, or when the time is over. */
    public List<JsonObject> await(String path, int count, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (got) {
            while (true) {
                List<JsonObject> found = got.stream()
                        .filter(request -> request.text("path", "").startsWith(path))
                        .toList();
                long left = (end - System.nanoTime()) / 1_000_000;
                if (found.size() >= count || left <= 0) {
                    return found;
                }
                got.wait(left);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
