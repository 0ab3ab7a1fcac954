package dev.contract.core.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request, expected or received.
 *
 * @param method in upper case
 * @param path as it is sent, percent-encoded, without the query
 * @param query decoded names and values
 * @param queryText the query as it stands, percent-encoded; null if only its parameters are known. An expected request
 *     that has it expects that text, as specification 1 does
 */
public record HttpRequest(
        String method,
        String path,
        Map<String, List<String>> query,
        @Nullable String queryText,
        Headers headers,
        Body body) {

    public HttpRequest {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        query.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        query = Collections.unmodifiableMap(copy);
    }

    public HttpRequest(String method, String path, Map<String, List<String>> query, Headers headers, Body body) {
        this(method, path, query, null, headers, body);
    }

    public HttpRequest(String method, String path) {
        this(method, path, Map.of(), Headers.NONE, Body.Absent.MISSING);
    }

    /** The path in the form in which equal paths are written alike, however they were encoded. */
    public String canonicalPath() {
        return RequestPath.canonical(path);
    }

    /** Path and query as they stand in a request line. */
    public String target() {
        String text = queryAsText();
        return text.isEmpty() ? path : path + "?" + text;
    }

    /** The query as it stands or, if that is not known, as its parameters are written. */
    public String queryAsText() {
        return queryText == null ? QueryString.format(query) : queryText;
    }

    public HttpRequest withBody(Body body) {
        return new HttpRequest(method, path, query, queryText, headers, body);
    }

    public HttpRequest withHeaders(Headers headers) {
        return new HttpRequest(method, path, query, queryText, headers, body);
    }

    /** Equal requests have the same parameters, however their queries are written: most versions only know those. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HttpRequest request
                && method.equals(request.method)
                && path.equals(request.path)
                && query.equals(request.query)
                && headers.equals(request.headers)
                && body.equals(request.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, path, query, headers, body);
    }
}
