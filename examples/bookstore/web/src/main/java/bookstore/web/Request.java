package bookstore.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** A request as its handler sees it. */
public final class Request {

    private final HttpExchange exchange;
    private final Map<String, String> pathParameters;

    Request(HttpExchange exchange, Map<String, String> pathParameters) {
        this.exchange = exchange;
        this.pathParameters = pathParameters;
    }

    /** The part of the path that stands for {@code {name}} in the route. */
    public String path(String name) {
        return Objects.requireNonNull(pathParameters.get(name), () -> "the route has no {" + name + "}");
    }

    /** All values of a query parameter, in their order; empty if there is none. */
    public List<String> query(String name) {
        List<String> values = new ArrayList<>();
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals >= 0 && decode(pair.substring(0, equals)).equals(name)) {
                values.add(decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** The JSON body; a body that cannot be read is answered with 400. */
    public <T> T body(Class<T> type) throws ProblemException {
        try {
            return Json.MAPPER.readValue(exchange.getRequestBody().readAllBytes(), type);
        } catch (JacksonException wrong) {
            throw new Problem("Unreadable body", 400, wrong.getOriginalMessage()).asException();
        } catch (IOException lost) {
            throw new Problem("Unreadable body", 400, "the connection was lost").asException();
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
