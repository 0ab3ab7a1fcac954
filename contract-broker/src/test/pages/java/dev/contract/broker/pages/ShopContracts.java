package dev.contract.broker.pages;

import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.List;
import java.util.Map;

/** The contracts of a shop, with rules, states, generators and messages. */
final class ShopContracts {

    private static final JsonObject TYPE = JsonObject.of("match", "type");
    private static final JsonObject INTEGER = JsonObject.of("match", "integer");
    private static final JsonObject DECIMAL = JsonObject.of("match", "decimal");
    private static final JsonObject ID = JsonObject.of("match", "regex", "regex", "[a-z]+-\\d+");

    private ShopContracts() {}

    private static JsonObject rules(Object... pathsAndRules) {
        JsonObject rules = JsonObject.EMPTY;
        for (int i = 0; i < pathsAndRules.length; i += 2) {
            JsonObject group = JsonObject.of("combine", "AND", "matchers", List.of(pathsAndRules[i + 1]));
            rules = rules.with((String) pathsAndRules[i], group);
        }
        return rules;
    }

    private static JsonObject json(JsonObject content) {
        return JsonObject.of("contentType", "application/json", "encoded", false, "content", content);
    }

    private static JsonObject http(String description, String state, JsonObject request, JsonObject response) {
        return JsonObject.of(
                "type",
                "Synchronous/HTTP",
                "description",
                description,
                "providerStates",
                state.isEmpty() ? List.of() : List.of(JsonObject.of("name", state)),
                "request",
                request,
                "response",
                response);
    }

    private static JsonObject get(String path) {
        return JsonObject.of("method", "GET", "path", path, "headers", Map.of("Accept", List.of("application/json")));
    }

    private static JsonObject ok(JsonObject body, JsonObject bodyRules) {
        return JsonObject.of(
                "status",
                200,
                "headers",
                Map.of("Content-Type", List.of("application/json")),
                "body",
                json(body),
                "matchingRules",
                JsonObject.of("body", bodyRules));
    }

    /** A book with its price; the more, the more members the consumer reads. */
    static JsonObject article(String description, int members) {
        JsonObject body = JsonObject.of("id", "book-4711", "title", "The Left Hand of Darkness");
        JsonObject rules = rules("$.id", ID, "$.title", TYPE);
        if (members > 2) {
            body = body.with("price", JsonObject.of("amount", new JsonNumber("12.90"), "currency", "EUR"));
            rules = rules.withAll(rules("$.price.amount", DECIMAL));
        }
        if (members > 3) {
            body = body.with("authors", List.of(JsonObject.of("name", "Ursula K. Le Guin", "born", 1929)));
            rules = rules.withAll(rules(
                    "$.authors", JsonObject.of("match", "type", "min", 1), "$.authors[*].born", INTEGER));
        }
        JsonObject request = get("/articles/book-4711")
                .with("query", Map.of("fields", List.of("all"), "language", List.of("en")))
                .with("matchingRules", JsonObject.of("query", rules("$.language", JsonObject.of("match", "regex", "regex", "de|en|fr"))));
        return http(description, "there is the book book-4711", request, ok(body, rules));
    }

    static JsonObject missing(String path) {
        return http(
                "a request for something that is not there", "", get(path), JsonObject.of("status", 404));
    }

    /** An order is placed: a request with a body and a generated id. */
    static JsonObject placeOrder(boolean withDelivery) {
        JsonObject body = JsonObject.of("customer", "c-81", "items", List.of(JsonObject.of("article", "book-4711", "quantity", 2)));
        JsonObject rules = rules(
                "$.customer", ID,
                "$.items", JsonObject.of("match", "type", "min", 1),
                "$.items[*].quantity", INTEGER);
        if (withDelivery) {
            body = body.with("delivery", JsonObject.of("express", true, "note", "Please ring twice <b>& wait</b>"));
        }
        JsonObject request = JsonObject.of(
                "method", "POST",
                "path", "/orders",
                "headers", Map.of("Content-Type", List.of("application/json")),
                "body", json(body),
                "matchingRules", JsonObject.of("body", rules),
                "generators",
                        JsonObject.of("body", JsonObject.of("$.customer", JsonObject.of("type", "ProviderState", "expression", "${customerId}"))));
        JsonObject response = JsonObject.of(
                "status", 201,
                "headers", Map.of("Location", List.of("/orders/o-1"), "Content-Type", List.of("application/json")),
                "body", json(JsonObject.of("id", "o-1", "total", new JsonNumber("25.80"))),
                "matchingRules",
                        JsonObject.of(
                                "header", rules("$.Location", JsonObject.of("match", "regex", "regex", "/orders/o-\\d+")),
                                "body", rules("$.id", ID, "$.total", DECIMAL)));
        return http("an order for two books", "a customer with an address", request, response);
    }

    static JsonObject message(String description, String type) {
        return JsonObject.of(
                "type",
                "Asynchronous/Messages",
                "description",
                description,
                "contents",
                json(JsonObject.of("event", type, "id", "o-1", "at", "2026-11-20T16:41:55Z")),
                "metadata",
                JsonObject.of("contentType", "application/json", "topic", "shop." + type),
                "matchingRules",
                JsonObject.of("body", rules("$.id", ID, "$.at", JsonObject.of("match", "datetime", "format", "yyyy-MM-dd'T'HH:mm:ssX"))));
    }

    static String contract(String consumer, String provider, JsonObject... interactions) {
        return JsonObject.of(
                        "consumer", JsonObject.of("name", consumer),
                        "provider", JsonObject.of("name", provider),
                        "interactions", List.<JsonValue>of(interactions),
                        "metadata", JsonObject.of("pactSpecification", JsonObject.of("version", "4.0")))
                .toString();
    }
}
