package dev.contract.provider.openapi;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Body;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds a response against what its operation says: status, headers, media type and body. */
final class ResponseCheck {

    private final Pointers document;
    private final ResponseSchemas schemas;

    ResponseCheck(Pointers document) {
        this.document = document;
        this.schemas = new ResponseSchemas(document);
    }

    List<Drift> check(Operation operation, HttpRequest request, HttpResponse response) {
        JsonObject described = operation.json().object("responses");
        JsonObject expected = response(described, response.status());
        if (expected == null) {
            return List.of(new Drift(
                    operation.name(),
                    "status",
                    "%d is not among those of the document: %s"
                            .formatted(
                                    response.status(),
                                    String.join(", ", described.members().keySet()))));
        }
        List<Drift> drift = new ArrayList<>();
        String name = operation.name() + " " + response.status();
        headers(name, expected.object("headers"), response, drift);
        boolean hasNone =
                request.method().equalsIgnoreCase("HEAD") || response.status() == 204 || response.status() == 304;
        if (!hasNone) {
            body(name, expected.object("content"), response, drift);
        }
        return drift;
    }

    /** The code itself, then its range, then the rest (OpenAPI §4.8.16). */
    private @Nullable JsonObject response(JsonObject responses, int status) {
        for (String key : List.of(String.valueOf(status), status / 100 + "XX", status / 100 + "xx", "default")) {
            if (responses.has(key)) {
                return document.resolved(responses.get(key));
            }
        }
        return null;
    }

    private void headers(String name, JsonObject headers, HttpResponse response, List<Drift> drift) {
        for (Map.Entry<String, JsonValue> header : headers.members().entrySet()) {
            JsonObject described = document.resolved(header.getValue());
            List<String> values = response.headers().get(header.getKey());
            String place = "header " + header.getKey();
            if (header.getKey().equalsIgnoreCase("Content-Type")) {
                continue; // the media types say it
            }
            if (values == null) {
                if (described.get("required") == JsonBoolean.TRUE) {
                    drift.add(new Drift(name, place, "is missing, but the document requires it"));
                }
            } else if (described.get("schema") instanceof JsonObject schema) {
                schemas.check(schema, schemas.typed(schema, String.join(",", values)))
                        .forEach(wrong -> drift.add(new Drift(name, place, wrong.message())));
            }
        }
    }

    private void body(String name, JsonObject content, HttpResponse response, List<Drift> drift) {
        Body body = response.body();
        boolean isEmpty = !body.isPresent() || body.bytes().length() == 0;
        if (isEmpty || content.isEmpty()) {
            if (isEmpty != content.isEmpty()) {
                drift.add(new Drift(
                        name,
                        "body",
                        isEmpty
                                ? "is empty, but the document has " + types(content)
                                : "is there, but the document has none"));
            }
            return;
        }
        MediaType type = MediaType.parse(response.headers().first("Content-Type"));
        JsonObject described = type == null ? null : described(content, type);
        if (type == null || described == null) {
            drift.add(new Drift(
                    name,
                    "header Content-Type",
                    (type == null ? "is missing" : "'" + type.base() + "' is not") + ", but the document has "
                            + types(content)));
        } else if (described.get("schema") instanceof JsonObject schema) {
            bodyBySchema(name, schema, type, body, drift);
        }
    }

    private static String types(JsonObject content) {
        return String.join(", ", content.members().keySet());
    }

    /** The most exact of the media types and ranges that fit (OpenAPI §4.8.17). */
    private static @Nullable JsonObject described(JsonObject content, MediaType type) {
        String base = type.base().toLowerCase(Locale.ROOT);
        for (String fitting : List.of(base, base.replaceFirst("/.*", "/*"), "*/*")) {
            for (Map.Entry<String, JsonValue> each : content.members().entrySet()) {
                String key = each.getKey().replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
                if (key.equals(fitting) && each.getValue() instanceof JsonObject described) {
                    return described;
                }
            }
        }
        return null;
    }

    private void bodyBySchema(String name, JsonObject schema, MediaType type, Body body, List<Drift> drift) {
        String text = body.bytes().textOrNull();
        if (text == null
                || !(type.isJson() || type.base().toLowerCase(Locale.ROOT).startsWith("text/plain"))) {
            return; // schemas describe JSON and plain text
        }
        JsonValue value;
        try {
            value = type.isJson() ? JsonReader.parse(text) : new JsonString(text);
        } catch (JsonSyntaxException wrong) {
            drift.add(new Drift(name, "body", "is no JSON: " + wrong.getMessage()));
            return;
        }
        schemas.check(schema, value)
                .forEach(wrong -> drift.add(new Drift(name, "body " + wrong.path(), wrong.message())));
    }
}
