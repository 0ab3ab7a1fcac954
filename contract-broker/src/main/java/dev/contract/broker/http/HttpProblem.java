package dev.contract.broker.http;

import dev.contract.core.model.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that cannot be answered as wanted: the client made a mistake, or what it names does not exist. */
public final class HttpProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String NOT_FOUND = "The requested document was not found on this server.";

    static final String DETAIL = "detail";

    private final int status;
    private final transient JsonObject document;
    private final transient Map<String, String> headers;

    private HttpProblem(int status, JsonObject document, Map<String, String> headers) {
        super(document.toString(), null, false, false);
        this.status = status;
        this.document = document;
        this.headers = Map.copyOf(headers);
    }

    public static HttpProblem notFound() {
        return of(404, NOT_FOUND);
    }

    public static HttpProblem notFound(String kind, String name) {
        return of(404, "No " + kind + " with name '" + name + "' found");
    }

    /** Something that is named in the request and is not there, such as {@code "version 5 of web"}. Clients know the first sentence. */
    public static HttpProblem missing(String what) {
        return of(404, JsonObject.of("error", NOT_FOUND, DETAIL, "There is no " + what));
    }

    /** The error as a sentence. */
    public static HttpProblem of(int status, String sentence) {
        return of(status, JsonObject.of("error", sentence));
    }

    /** An answer of its own shape; without members it has no body. */
    public static HttpProblem of(int status, JsonObject document) {
        return new HttpProblem(status, document, Map.of());
    }

    public static HttpProblem unsupportedType() {
        return of(415, JsonObject.EMPTY);
    }

    /** The same with one more header in its answer. */
    public HttpProblem with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpProblem(status, document, more);
    }

    Map<String, String> headers() {
        return headers;
    }

    int status() {
        return status;
    }

    /** What a person is told. */
    public List<String> sentences() {
        return Dispatcher.sentences(document);
    }

    /** What the client is told. */
    public JsonObject document() {
        return document;
    }
}
