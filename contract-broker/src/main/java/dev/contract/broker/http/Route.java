package dev.contract.broker.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request leads to.
 *
 * @param template of the path, or "" where nothing is served
 * @param meant the operation that a form stands for, or null
 */
record Route(
        String template,
        Permission needs,
        Router.Handler handler,
        Map<String, String> names,
        @Nullable String meant) {

    /** Where a request leads that is answered before anybody looks for its route. */
    static final Route NONE = to(HttpProblem.notFound(), Permission.PUBLIC);

    /** A route that says why there is none. */
    static Route to(HttpProblem problem, Permission needs) {
        return new Route(
                "",
                needs,
                request -> {
                    throw problem;
                },
                Map.of(),
                null);
    }

    /** A form is written down as what it stands for. */
    Call call(Request request) {
        if (meant == null) {
            return new Call(request, request.method(), template, request.path());
        }
        String[] parts = meant.split(" ");
        String path = parts[1];
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", Urls.encode(name.getValue()));
        }
        return new Call(request, parts[0], parts[1], path);
    }
}
