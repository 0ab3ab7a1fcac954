package dev.contract.provider.openapi;

/**
 * Something in which the provider differs from its OpenAPI document.
 *
 * @param operation as the document names it, such as {@code GET /books/{isbn}}; or the request, if it has no such operation
 * @param place where in the response, such as {@code body $.price}
 * @param message what is found and what the document says
 */
public record Drift(String operation, String place, String message) {

    @Override
    public String toString() {
        return operation + ", " + place + ": " + message;
    }
}
