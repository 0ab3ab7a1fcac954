package dev.contract.consumer.mock;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.contract.core.generate.GenerationContext;
import dev.contract.core.generate.GenerationException;
import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.QueryString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Answers one exchange. */
final class MockHandler implements HttpHandler {

    private final ExpectedInteractions expected;
    private final Journal journal;
    private final GenerationContext context;

    MockHandler(ExpectedInteractions expected, Journal journal, GenerationContext context) {
        this.expected = expected;
        this.journal = journal;
        this.context = context;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpRequest request = request(exchange);
            ExpectedInteraction found = expected.find(request);
            if (found == null) {
                UnexpectedRequest unexpected = expected.nearest(request);
                journal.add(unexpected);
                refuse(exchange, unexpected);
            } else {
                ExpectedInteraction.Answer answer = found.next();
                journal.add(request, answer.interaction());
                answer(exchange, answer);
            }
        }
    }

    private void answer(HttpExchange exchange, ExpectedInteraction.Answer found) throws IOException {
        HttpResponse response;
        try {
            response = found.response().apply(context);
        } catch (GenerationException failed) {
            error(
                    exchange,
                    "The response of \"%s\" could not be generated: %s"
                            .formatted(found.interaction().title(), failed.getMessage()));
            return;
        }
        answer(exchange, response);
    }

    private static HttpRequest request(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        return new HttpRequest(
                exchange.getRequestMethod().toUpperCase(Locale.ROOT),
                exchange.getRequestURI().getRawPath(),
                query == null ? Map.of() : QueryString.parse(query),
                query,
                new Headers(exchange.getRequestHeaders()),
                Body.received(exchange.getRequestBody().readAllBytes()));
    }

    private static void answer(HttpExchange exchange, HttpResponse response) throws IOException {
        response.headers().fields().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Length") && !name.equalsIgnoreCase("Transfer-Encoding")) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
        String type = response.body().contentType();
        if (type != null && response.headers().get("Content-Type") == null) {
            exchange.getResponseHeaders().add("Content-Type", type);
        }
        send(exchange, response.status(), response.body().bytes().array());
    }

    private static void refuse(HttpExchange exchange, UnexpectedRequest unexpected) throws IOException {
        exchange.getResponseHeaders().add("X-Pact-Unexpected-Request", "1");
        error(exchange, unexpected.report());
    }

    private static void error(HttpExchange exchange, String problem) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        String error = JsonObject.of("error", problem).toString();
        send(exchange, 500, error.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
        exchange.sendResponseHeaders(status, bodiless || body.length == 0 ? -1 : body.length);
        if (!bodiless && body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }
}
