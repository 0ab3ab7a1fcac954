package dev.contract.core.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request, expected or received.
 *
 * @param method in upper case
 * @param path as it is sent, percent-encoded, without the query
 * @param query decoded names and values
 */
public record HttpRequest(String method, String path, Map<String, List<String>> query, Headers headers, Body body) {

    public HttpRequest {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        query.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        query = Collections.unmodifiableMap(copy);
    }

    public HttpRequest(String method, String path) {
        this(method, path, Map.of(), Headers.NONE, Body.Absent.MISSING);
    }

    /** Path and query as they stand in a request line. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + QueryString.format(query);
    }

    public HttpRequest withHeaders(Headers headers) {
        return new HttpRequest(method, path, query, headers, body);
    }
}
