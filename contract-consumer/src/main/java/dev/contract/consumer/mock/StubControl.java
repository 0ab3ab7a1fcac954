package dev.contract.consumer.mock;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.List;
import java.util.Locale;

/** What a stub tells of itself, and lets be changed, over HTTP. */
final class StubControl {

    private static final String ROOT = "/__contract";
    private static final String STATE = ROOT + "/state";

    private final StubHandler stub;

    StubControl(StubHandler stub) {
        this.stub = stub;
    }

    /** True if the request is to the stub itself, and not to what it stands in for. */
    static boolean isFor(HttpRequest request) {
        return request.path().equals(ROOT) || request.path().startsWith(ROOT + "/");
    }

    HttpResponse answer(HttpRequest request) {
        String method = request.method().toUpperCase(Locale.ROOT);
        return switch (method + " " + request.path()) {
            case "GET " + ROOT -> ok(overview());
            case "GET " + STATE -> ok(chosen());
            case "PUT " + STATE -> put(request);
            case "DELETE " + STATE -> choose(List.of());
            default ->
                error(
                        404,
                        "There is no '%s %s' here, but: GET %s, GET %s, PUT %s with {\"state\": \"…\"}, DELETE %s."
                                .formatted(method, request.path(), ROOT, STATE, STATE, STATE));
        };
    }

    private HttpResponse put(HttpRequest request) {
        try {
            JsonObject asked = JsonReader.parseObject(request.body().bytes().array());
            List<JsonValue> names =
                    asked.get("state") instanceof JsonString name ? List.of(name) : asked.items("states");
            boolean texts = !names.isEmpty() || asked.get("states") instanceof JsonArray;
            if (texts && names.stream().allMatch(JsonString.class::isInstance)) {
                return choose(
                        names.stream().map(name -> ((JsonString) name).value()).toList());
            }
        } catch (JsonSyntaxException wrong) {
            return error(400, "The body is no JSON object: " + wrong.getMessage());
        }
        return error(400, "Which state? Send {\"state\": \"…\"}, or {\"states\": [\"…\", \"…\"]} for several.");
    }

    private HttpResponse choose(List<String> names) {
        try {
            stub.choose(names);
            return ok(chosen());
        } catch (IllegalArgumentException unknown) {
            return error(422, String.valueOf(unknown.getMessage()));
        }
    }

    private JsonObject chosen() {
        return JsonObject.of("chosen", stub.chosen().names().stream().sorted().toList());
    }

    private JsonObject overview() {
        StubbedInteractions served = stub.served();
        return chosen().with("states", served.states())
                .with("interactions", served.size())
                .with(
                        "contracts",
                        served.contracts().stream().map(StubControl::contract).toList());
    }

    private static JsonObject contract(StubContract stubbed) {
        return JsonObject.of(
                "consumer", stubbed.contract().consumer(),
                "provider", stubbed.contract().provider(),
                "origin", stubbed.origin());
    }

    private static HttpResponse ok(JsonObject document) {
        return ErrorResponse.json(200, document, Headers.NONE);
    }

    private static HttpResponse error(int status, String problem) {
        return ErrorResponse.json(status, JsonObject.of("error", problem), Headers.NONE);
    }
}
