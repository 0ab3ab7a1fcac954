package bookstore.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request and writes its answer. */
final class Router implements HttpHandler {

    private static final Logger LOG = System.getLogger(Router.class.getName());

    private final List<Route> routes;

    Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] body = Json.MAPPER.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) {
        try {
            return route(exchange);
        } catch (ProblemException refused) {
            return problem(refused.problem());
        } catch (RuntimeException bug) {
            LOG.log(Logger.Level.ERROR, exchange.getRequestMethod() + " " + exchange.getRequestURI(), bug);
            return problem(new Problem("Internal error", 500, bug.toString()));
        }
    }

    private Answer route(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        boolean known = false;
        for (Route route : routes) {
            Optional<Map<String, String>> parameters = route.match(path);
            if (parameters.isPresent() && route.method().equals(exchange.getRequestMethod())) {
                return route.handler().handle(new Request(exchange, parameters.get()));
            }
            known |= parameters.isPresent();
        }
        return problem(
                known
                        ? new Problem("Method not allowed", 405, exchange.getRequestMethod() + " " + path)
                        : new Problem("Not found", 404, "there is nothing at " + path));
    }

    private static Answer problem(Problem problem) {
        return Answer.problem(problem.status(), problem);
    }
}
