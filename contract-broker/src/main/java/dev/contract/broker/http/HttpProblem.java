package dev.contract.broker.http;

import dev.contract.core.model.JsonObject;
import java.util.List;

/** A request that cannot be answered as wanted: the client made a mistake, or what it names does not exist. */
public final class HttpProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String NOT_FOUND = "The requested document was not found on this server.";

    private final int status;
    private final transient JsonObject document;

    private HttpProblem(int status, JsonObject document) {
        super(document.toString(), null, false, false);
        this.status = status;
        this.document = document;
    }

    public static HttpProblem notFound() {
        return of(404, NOT_FOUND);
    }

    public static HttpProblem notFound(String kind, String name) {
        return of(404, "No " + kind + " with name '" + name + "' found");
    }

    /** The error as a sentence. */
    public static HttpProblem of(int status, String sentence) {
        return new HttpProblem(status, JsonObject.of("error", sentence));
    }

    /** An answer of its own shape; without members it has no body. */
    public static HttpProblem of(int status, JsonObject document) {
        return new HttpProblem(status, document);
    }

    public static HttpProblem unsupportedType() {
        return new HttpProblem(415, JsonObject.EMPTY);
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
