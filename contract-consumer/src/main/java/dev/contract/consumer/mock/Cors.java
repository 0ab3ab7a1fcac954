package dev.contract.consumer.mock;

import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser needs to let a page of another origin see an answer (Fetch standard, §3.2). */
final class Cors {

    private Cors() {}

    /** The answer to a question that a browser asks before the request itself; null if it is none. */
    static @Nullable HttpResponse preflight(HttpRequest request) {
        String method = request.headers().first("Access-Control-Request-Method");
        if (!request.method().equalsIgnoreCase("OPTIONS")
                || method == null
                || request.headers().first("Origin") == null) {
            return null;
        }
        Headers headers = Headers.of("Access-Control-Allow-Methods", method);
        String asked = request.headers().first("Access-Control-Request-Headers");
        if (asked != null) {
            headers = headers.with("Access-Control-Allow-Headers", asked);
        }
        return new HttpResponse(204, headers, Body.Absent.EMPTY);
    }

    /** The answer with what lets the origin of the request see it; what the contract says goes before. */
    static HttpResponse allowed(HttpRequest request, HttpResponse response) {
        String origin = request.headers().first("Origin");
        if (origin == null) {
            return response;
        }
        Map<String, List<String>> fields =
                new LinkedHashMap<>(response.headers().fields());
        String visible = String.join(", ", fields.keySet());
        add(response, fields, "Access-Control-Allow-Origin", origin);
        add(response, fields, "Access-Control-Allow-Credentials", "true");
        add(response, fields, "Vary", "Origin");
        if (!visible.isEmpty()) {
            add(response, fields, "Access-Control-Expose-Headers", visible);
        }
        return new HttpResponse(response.status(), new Headers(fields), response.body());
    }

    private static void add(HttpResponse response, Map<String, List<String>> fields, String name, String value) {
        if (response.headers().get(name) == null) {
            fields.put(name, List.of(value));
        }
    }
}
