package dev.contract.broker.http;

import java.util.Map;

/**
 * What a request leads to.
 *
 * @param template of the path, or "" where nothing is served
 */
record Route(String template, Permission needs, Router.Handler handler, Map<String, String> names) {

    /** A route that says why there is none. */
    static Route to(HttpProblem problem, Permission needs) {
        return new Route(
                "",
                needs,
                request -> {
                    throw problem;
                },
                Map.of());
    }
}
