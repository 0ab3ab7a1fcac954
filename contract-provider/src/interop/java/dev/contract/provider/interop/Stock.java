package dev.contract.provider.interop;

import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSpecVersion;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Body;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Message;
import dev.contract.provider.source.ContractSource;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.state.StateSetup;
import dev.contract.provider.target.HttpTarget;
import dev.contract.provider.target.MessageProducers;
import dev.contract.provider.verify.ProgressListener;
import dev.contract.provider.verify.VerificationPlan;
import dev.contract.provider.verify.VerificationReport;
import dev.contract.provider.verify.Verifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A provider that keeps the contracts with other values than their examples, unless a change of its answers breaks them. */
final class Stock implements AutoCloseable {

    private static final String BOOK = "{\"title\":\"Other\",\"pages\":99,\"price\":0.75,\"weight\":1.5,\"new\":false,\"gone\":null,"
            + "\"sku\":\"Z9\",\"key\":\"aaaaaaaa-0000-0000-0000-00000000000f\",\"id\":7,\"published\":\"2000-02-29\","
            + "\"sold\":\"2000-02-29T23:59:59+02:00\",\"opens\":\"09:30\",\"host\":\"10.0.0.1\",\"link\":\"http://example.org/books/33\","
            + "\"author\":{\"name\":\"Bob\",\"country\":\"NZ\"},\"shelves\":[{\"number\":5},{\"number\":6}],\"tags\":[\"x\",\"y\"],"
            + "\"counts\":{\"here\":4,\"there\":5},\"colours\":[\"blue\",\"red\"],\"code\":\"D2\","
            + "\"formats\":[{\"dpi\":72},\"paper\",\"ebook\"],\"stock\":{\"A1\":{\"count\":4},\"B2\":{\"count\":3}},\"more\":1}";
    private static final String ORDER = "<order id=\"33\"><count>5</count><line sku=\"A1\"/><line sku=\"A2\"/></order>";
    private static final String SALE = "{\"count\":9,\"sku\":\"A1\",\"lines\":[{\"price\":1.5},{\"price\":2}]}";

    private final HttpServer server;
    private final UnaryOperator<String> change;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    Stock(UnaryOperator<String> change) throws IOException {
        this.change = change;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    List<String> requests() {
        return requests;
    }

    /** Lets pact-jvm write the contract, reads the file and verifies this provider. */
    VerificationReport verify(Pact pact, PactSpecVersion version, Path directory) throws Exception {
        pact.write(directory.toString(), version).unwrap();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (HttpTarget target = HttpTarget.at(url)) {
            VerificationPlan plan = VerificationPlan.against(target)
                    .withStates(StateHandler.of(Map.of("a book is there", StateSetup.returning(this::isThere))))
                    .withMessages(messages());
            return new Verifier(plan)
                    .verify(
                            "stock",
                            ContractSource.find("stock", List.of(ContractSource.directory(directory))),
                            ProgressListener.none());
        }
    }

    private Map<String, Object> isThere(JsonObject params) {
        requests.add("state " + params);
        return Map.of("id", 7, "shelf", "S9");
    }

    private MessageProducers messages() {
        return new MessageProducers()
                .message("a book was sold", () -> message(SALE, JsonObject.of("topic", change.apply("stock-7"))))
                .response("a question for the price", request -> {
                    requests.add(request.contents().bytes().text());
                    return message("{\"price\":0.25}", JsonObject.EMPTY);
                });
    }

    private Message message(String json, JsonObject metadata) throws JsonSyntaxException {
        return new Message(new Body.Json(JsonReader.parse(change.apply(json))), metadata);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add("%s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(), body).strip());
        switch (exchange.getRequestURI().getPath()) {
            case "/books/7" -> {
                exchange.getResponseHeaders().set("ETag", change.apply("b2"));
                exchange.getResponseHeaders().set("Set-Cookie", change.apply("session=99"));
                answer(exchange, 200, "application/json", BOOK);
            }
            case "/orders" -> answer(exchange, 201, "application/xml; charset=UTF-8", ORDER);
            case "/greeting" -> answer(exchange, 200, "text/plain", "Hello");
            case "/picture" -> answer(exchange, 200, "application/pdf", "%PDF-1.4\n%other\n%%EOF\n");
            default -> answer(exchange, 404, "text/plain", "there is nothing");
        }
    }

    private void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = change.apply(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(Integer.parseInt(change.apply(String.valueOf(status))), bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
