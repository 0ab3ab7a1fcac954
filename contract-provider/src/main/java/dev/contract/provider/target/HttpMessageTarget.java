package dev.contract.provider.target;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Message;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A provider in any language that emits messages over HTTP, as the verifiers of all Pact tools ask for them: it takes
 * {@code POST {"description", "providerStates", "request"}} and answers with the contents as the body, their type as
 * Content-Type, and the metadata as JSON in Base64 in the header {@value #METADATA}.
 */
public final class HttpMessageTarget implements MessageTarget {

    private static final String METADATA = "Pact-Message-Metadata";
    private static final int LONGEST_REASON = 300;

    private final HttpTarget http;
    private final String path;

    private HttpMessageTarget(HttpTarget http, String path) {
        this.http = http;
        this.path = path;
    }

    /** Messages from a path of an HTTP server, such as {@code /messages}. */
    public static HttpMessageTarget at(HttpTarget server, String path) {
        return new HttpMessageTarget(server, path);
    }

    @Override
    public List<Message> ask(MessageRequest request) throws TargetException {
        HttpRequest http =
                new HttpRequest("POST", path, Map.of(), Headers.of("Content-Type", "application/json"), body(request));
        HttpResponse response = this.http.send(http);
        if (response.status() / 100 != 2) {
            String text = response.body().bytes().text().strip();
            String reason = text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) + "…" : text;
            throw new TargetException("POST " + address() + path + " for the message '" + request.description()
                    + "' answered " + response.status() + (reason.isEmpty() ? "" : ": " + reason));
        }
        return List.of(new Message(response.body(), metadata(response)));
    }

    private static Body body(MessageRequest request) {
        JsonObject json = JsonObject.of("description", request.description())
                .with(
                        "providerStates",
                        request.states().stream()
                                .map(state -> JsonObject.of("name", state.name(), "params", state.params()))
                                .toList());
        Message message = request.message();
        return new Body.Json(message == null ? json : json.with("request", message(message)));
    }

    /** JSON contents as they are, other ones as text, or in Base64 if they are no text. */
    private static JsonObject message(Message message) {
        Body contents = message.contents();
        JsonObject json = JsonObject.of("metadata", message.metadata());
        if (contents instanceof Body.Json document) {
            return json.with("contents", document.value());
        }
        String text = contents.bytes().textOrNull();
        return text == null
                ? json.with(
                                "contents",
                                Base64.getEncoder()
                                        .encodeToString(contents.bytes().array()))
                        .with("encoded", "base64")
                : json.with("contents", text);
    }

    private static JsonObject metadata(HttpResponse response) throws TargetException {
        Map<String, JsonValue> metadata = new LinkedHashMap<>();
        String type = response.headers().first("Content-Type");
        if (type != null) {
            metadata.put("contentType", new JsonString(type));
        }
        String header = response.headers().first(METADATA);
        if (header != null) {
            metadata.putAll(decoded(header).members());
        }
        return new JsonObject(metadata);
    }

    private static JsonObject decoded(String header) throws TargetException {
        try {
            return JsonReader.parseObject(Base64.getDecoder().decode(header.strip()));
        } catch (IllegalArgumentException | JsonSyntaxException wrong) {
            throw new TargetException(
                    "the header " + METADATA + " of the answer has to be a JSON object in Base64 but is '"
                            + shortened(header) + "': " + wrong.getMessage(),
                    wrong);
        }
    }

    private static String shortened(String header) {
        return header.length() > 60 ? header.substring(0, 60) + "…" : header;
    }

    @Override
    public @Nullable URI address() {
        return http.address();
    }
}
