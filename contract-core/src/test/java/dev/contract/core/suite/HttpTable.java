package dev.contract.core.suite;

import dev.contract.core.format.ContractReader;
import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.QueryString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Reads requests and responses from rows of the suite's tables; those that are expected pass through a contract file. */
public final class HttpTable {

    private HttpTable() {}

    /** The interaction of a contract file with the row as its request or response. */
    static HttpInteraction expected(String part, Map<String, String> row) {
        return read(JsonObject.of("description", "a scenario", "type", "Synchronous/HTTP", part, message(row)));
    }

    /** An interaction with the one row as its request and the other as its response. */
    public static HttpInteraction interaction(
            String description, Map<String, String> request, Map<String, String> response) {
        return read(JsonObject.of(
                "description",
                description,
                "type",
                "Synchronous/HTTP",
                "request",
                message(request),
                "response",
                message(response)));
    }

    private static JsonObject message(Map<String, String> row) {
        JsonObject rules = row.containsKey("matching rules") ? Fixtures.object(row.get("matching rules")) : null;
        JsonObject generators = row.containsKey("generators") ? Fixtures.object(row.get("generators")) : null;
        return JsonObject.of("headers", headers(row).fields(), "body", body(row))
                .withOptional("status", row.get("status"))
                .withOptional("method", row.get("method"))
                .withOptional("path", row.get("path"))
                .withOptional("query", row.get("query"))
                .withOptional("matchingRules", rules)
                .withOptional("generators", generators);
    }

    private static JsonObject body(Map<String, String> row) {
        if (!row.containsKey("body")) {
            return JsonObject.EMPTY;
        }
        Body body = Fixtures.body(row.get("body"));
        return JsonObject.of(
                "content",
                Base64.getEncoder().encodeToString(body.bytes().array()),
                "contentType",
                headers(row).first("Content-Type"),
                "encoded",
                "base64");
    }

    /** What a scenario leaves out does not matter to it, but every contract has both halves. */
    private static HttpInteraction read(JsonObject half) {
        JsonObject interaction = JsonObject.of("request", JsonObject.EMPTY, "response", JsonObject.EMPTY);
        for (Map.Entry<String, JsonValue> member : half.members().entrySet()) {
            interaction = interaction.with(member.getKey(), member.getValue());
        }
        JsonObject file = JsonObject.of(
                "consumer", Map.of("name", "c"),
                "provider", Map.of("name", "p"),
                "interactions", List.of(interaction),
                "metadata", JsonObject.of("pactSpecification", Map.of("version", "4.0")));
        try {
            byte[] text = file.toString().getBytes(StandardCharsets.UTF_8);
            return (HttpInteraction)
                    ContractReader.read("scenario", text).interactions().get(0);
        } catch (Exception wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    public static HttpRequest received(Map<String, String> row) {
        return new HttpRequest(
                row.getOrDefault("method", "GET"),
                row.getOrDefault("path", "/"),
                QueryString.parse(row.getOrDefault("query", "")),
                headers(row),
                arrived(row));
    }

    static HttpResponse response(Map<String, String> row) {
        return new HttpResponse(Integer.parseInt(row.getOrDefault("status", "200")), headers(row), arrived(row));
    }

    private static Body arrived(Map<String, String> row) {
        return row.containsKey("body")
                ? Body.received(Fixtures.body(row.get("body")).bytes().array())
                : Body.Absent.EMPTY;
    }

    /** The headers of the row, with the content type that the row states or its body implies. */
    private static Headers headers(Map<String, String> row) {
        Headers headers = Fixtures.headers(row.getOrDefault("headers", ""));
        String implied =
                row.containsKey("body") ? Fixtures.body(row.get("body")).contentType() : null;
        String type = row.getOrDefault("content type", implied);
        return type == null || headers.first("Content-Type") != null ? headers : headers.with("Content-Type", type);
    }
}
