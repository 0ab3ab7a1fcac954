package dev.contract.consumer.mock;

import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;

/** What is answered instead of a response of a contract. */
final class ErrorResponse {

    /** Tells clients that the answer is not the provider's, as other tools do. */
    static final Headers UNEXPECTED = Headers.of("X-Pact-Unexpected-Request", "1");

    private ErrorResponse() {}

    /** Status 500 with a problem as JSON. */
    static HttpResponse of(String problem, Headers headers) {
        return of(JsonObject.of("error", problem), headers);
    }

    /** Status 500 with a document. */
    static HttpResponse of(JsonObject document, Headers headers) {
        return json(500, document, headers);
    }

    static HttpResponse json(int status, JsonObject document, Headers headers) {
        return new HttpResponse(status, headers, new Body.Json(document, "application/json", JsonObject.EMPTY));
    }
}
