package dev.contract.broker;

import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Describes the API to tools, as OpenAPI 3.1. */
final class OpenApiRoutes implements Routes {

    static final String PATH = "/openapi.yaml";

    @Override
    public void addTo(Router router) {
        router.get(PATH, OpenApiRoutes::document);
    }

    private static Reply document(Request request) {
        try (InputStream document = OpenApiRoutes.class.getResourceAsStream("openapi.yaml")) {
            String type =
                    request.wantsHtml() ? "text/plain;charset=utf-8" : "application/yaml"; // browsers save that one
            return Reply.bytes(200, type, Objects.requireNonNull(document).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
