package dev.contract.core.format;

import dev.contract.core.model.Expected;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.QueryString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads requests and responses. */
final class HttpReader {

    private final SpecVersion version;
    private final BodyReader bodies;

    HttpReader(SpecVersion version, BodyReader bodies) {
        this.version = version;
        this.bodies = bodies;
    }

    Expected<HttpRequest> request(Place place, JsonObject json) throws ContractFormatException {
        Headers headers = headers(place, json);
        HttpRequest example = new HttpRequest(
                place.text(json, "method", "GET").toUpperCase(Locale.ROOT),
                place.text(json, "path", "/"),
                query(place, json),
                literalQuery(json.get("query")),
                headers,
                bodies.body(place, json.get("body"), headers.first("Content-Type")));
        JsonObject description = bodies.description(json.get("body"), example.body());
        String rules = json.has("requestMatchingRules") ? "requestMatchingRules" : "matchingRules";
        return new Expected<>(
                example,
                RulesReader.rules(place.object(json, rules)),
                RulesReader.generators(place.object(json, "generators")),
                json.without("method", "path", "query", "headers", "body", rules, "generators")
                        .withOptional("body", description));
    }

    Expected<HttpResponse> response(Place place, JsonObject json) throws ContractFormatException {
        Headers headers = headers(place, json);
        HttpResponse example = new HttpResponse(
                status(place, json.get("status")),
                headers,
                bodies.body(place, json.get("body"), headers.first("Content-Type")));
        JsonObject description = bodies.description(json.get("body"), example.body());
        String rules = json.has("responseMatchingRules") ? "responseMatchingRules" : "matchingRules";
        return new Expected<>(
                example,
                RulesReader.rules(place.object(json, rules)),
                RulesReader.generators(place.object(json, "generators")),
                json.without("status", "headers", "body", rules, "generators").withOptional("body", description));
    }

    private static int status(Place place, @Nullable JsonValue status) throws ContractFormatException {
        if (status == null) {
            return 200;
        }
        String text = text(status);
        if (!text.matches("\\d{3}")) {
            throw place.problem("the status is no number of three digits but " + status);
        }
        return Integer.parseInt(text);
    }

    private static Headers headers(Place place, JsonObject json) throws ContractFormatException {
        return new Headers(multiValued(place.object(json, "headers")));
    }

    private static Map<String, List<String>> query(Place place, JsonObject json) throws ContractFormatException {
        return json.get("query") instanceof JsonString query
                ? QueryString.parse(query.value())
                : multiValued(place.object(json, "query"));
    }

    /** Specification 1 compares the text of the query, all later ones its parameters. */
    private @Nullable String literalQuery(@Nullable JsonValue json) {
        return version == SpecVersion.V1 && json instanceof JsonString query ? query.value() : null;
    }

    private static Map<String, List<String>> multiValued(JsonObject json) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        json.members()
                .forEach((name, value) -> values.put(
                        name,
                        value instanceof JsonArray array
                                ? array.items().stream().map(HttpReader::text).toList()
                                : List.of(text(value))));
        return values;
    }

    /** A parameter without a value is written as null by some tools; it is sent as an empty one. */
    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        return value == JsonNull.NULL ? "" : value.toString();
    }
}
