package dev.contract.core.format;

import dev.contract.core.model.Expected;
import dev.contract.core.model.Generators;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MatchingRules;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.ProviderState;
import dev.contract.core.model.SyncMessageInteraction;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes one interaction in the words of a version. Members of an object are sorted by name. */
final class InteractionWriter {

    private final SpecVersion version;
    private final BodyWriter bodies;
    private final RulesWriter rules;

    InteractionWriter(SpecVersion version) {
        this.version = version;
        this.bodies = new BodyWriter(version);
        this.rules = new RulesWriter(version);
    }

    JsonObject write(Interaction interaction) {
        Map<String, JsonValue> json = info(interaction);
        if (interaction instanceof HttpInteraction http) {
            json.put("request", request(http.request()));
            json.put("response", response(http.response()));
        } else if (interaction instanceof MessageInteraction message) {
            json.putAll(message(message.message()).members());
        } else if (interaction instanceof SyncMessageInteraction sync) {
            json.put("request", message(sync.request()));
            json.put(
                    "response",
                    JsonValue.of(sync.responses().stream().map(this::message).toList()));
        }
        return new JsonObject(json);
    }

    private Map<String, JsonValue> info(Interaction interaction) {
        InteractionInfo info = interaction.info();
        Map<String, JsonValue> json = new TreeMap<>(info.extra().members());
        json.put("description", new JsonString(info.description()));
        if (version.compareTo(SpecVersion.V3) < 0) {
            info.states().stream()
                    .findFirst()
                    .ifPresent(state -> json.put("providerState", new JsonString(state.name())));
            return json;
        }
        if (!info.states().isEmpty()) {
            json.put(
                    "providerStates",
                    JsonValue.of(
                            info.states().stream().map(InteractionWriter::state).toList()));
        }
        if (version == SpecVersion.V4) {
            json.put("type", new JsonString(interaction.type().wireName()));
            if (info.key() != null) {
                json.put("key", new JsonString(info.key()));
            }
            if (info.pending()) {
                json.put("pending", JsonValue.of(true));
            }
        }
        if (!info.comments().isEmpty()) {
            json.put("comments", info.comments());
        }
        return json;
    }

    private static JsonObject state(ProviderState state) {
        return JsonObject.of("name", state.name())
                .withOptional("params", state.params().isEmpty() ? null : state.params())
                .withAll(state.extra());
    }

    private JsonObject request(Expected<HttpRequest> expected) {
        HttpRequest request = expected.example();
        Map<String, JsonValue> json = parts(expected);
        json.put("method", new JsonString(request.method()));
        json.put("path", new JsonString(request.path()));
        boolean text = version.compareTo(SpecVersion.V3) < 0;
        if (text ? !request.queryAsText().isEmpty() : !request.query().isEmpty()) {
            json.put("query", JsonValue.of(text ? request.queryAsText() : request.query()));
        }
        headers(json, request.headers());
        bodies.write(request.body(), request.headers().first("Content-Type"), "body", json);
        return new JsonObject(json);
    }

    private JsonObject response(Expected<HttpResponse> expected) {
        HttpResponse response = expected.example();
        Map<String, JsonValue> json = parts(expected);
        json.put("status", JsonValue.of(response.status()));
        headers(json, response.headers());
        bodies.write(response.body(), response.headers().first("Content-Type"), "body", json);
        return new JsonObject(json);
    }

    private JsonObject message(Expected<Message> expected) {
        Message message = expected.example();
        Map<String, JsonValue> json = parts(expected);
        if (!message.metadata().isEmpty()) {
            json.put(version == SpecVersion.V4 ? "metadata" : "metaData", message.metadata());
        }
        bodies.write(message.contents(), message.contentType(), "contents", json);
        return new JsonObject(json);
    }

    private <T> Map<String, JsonValue> parts(Expected<T> expected) {
        Map<String, JsonValue> json = new TreeMap<>(expected.extra().members());
        MatchingRules matchingRules = expected.rules();
        if (!matchingRules.isEmpty()) {
            json.put("matchingRules", rules.rules(matchingRules));
        }
        Generators generators = expected.generators();
        if (!generators.isEmpty() && version.compareTo(SpecVersion.V3) >= 0) {
            json.put("generators", rules.generators(generators));
        }
        return json;
    }

    private void headers(Map<String, JsonValue> json, Headers headers) {
        if (headers.isEmpty()) {
            return;
        }
        JsonObject written = JsonObject.EMPTY;
        for (Map.Entry<String, List<String>> field : headers.fields().entrySet()) {
            boolean list = version == SpecVersion.V4
                    || (version == SpecVersion.V3 && field.getValue().size() != 1);
            written = written.with(field.getKey(), list ? field.getValue() : String.join(", ", field.getValue()));
        }
        json.put("headers", written);
    }
}
