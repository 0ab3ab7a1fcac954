package dev.contract.core.format;

import dev.contract.core.model.Expected;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.InteractionInfo;
import dev.contract.core.model.InteractionType;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Message;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.ProviderState;
import dev.contract.core.model.SyncMessageInteraction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one interaction of any kind. */
final class InteractionReader {

    private static final String[] INFO = {
        "description", "providerState", "provider_state", "providerStates", "key", "pending", "comments", "type"
    };

    private static final String[] OF_THE_BODY = {Expected.BODY_SCHEMA, "contents"};

    private final HttpReader http;
    private final MessageReader messages;

    InteractionReader(SpecVersion version) {
        BodyReader bodies = new BodyReader(version);
        this.http = new HttpReader(version, bodies);
        this.messages = new MessageReader(bodies);
    }

    /** An interaction of the list {@code interactions}. */
    Interaction interaction(Place place, JsonObject json) throws ContractFormatException {
        String type = json.text("type", InteractionType.HTTP.wireName());
        if (type.equals(InteractionType.HTTP.wireName())) {
            return new HttpInteraction(
                    info(place, json.without("request", "response")),
                    http.request(place.in("request"), part(place, json, "request")),
                    http.response(place.in("response"), part(place, json, "response")));
        }
        if (type.equals(InteractionType.MESSAGE.wireName())) {
            return message(place, json);
        }
        if (type.equals(InteractionType.SYNC_MESSAGE.wireName())) {
            return syncMessage(place, json);
        }
        throw place.problem("the interaction type \"" + type + "\" is unknown; known are "
                + List.of(InteractionType.values()).stream()
                        .map(InteractionType::wireName)
                        .toList());
    }

    /** Half of an interaction: without it, anything would be accepted. */
    private static JsonObject part(Place place, JsonObject json, String name) throws ContractFormatException {
        if (json.get(name) instanceof JsonObject part) {
            return part;
        }
        JsonValue found = json.get(name);
        throw place.problem("\"" + name + "\" is "
                + (found == null
                        ? "missing; found " + String.join(", ", json.members().keySet())
                        : "no object but " + found.kind().word()));
    }

    /** An asynchronous message, of either list. */
    MessageInteraction message(Place place, JsonObject json) throws ContractFormatException {
        Expected<Message> message = messages.message(place, json);
        // what is left over belongs to the interaction, as both share one object; but what is about the body is not
        InteractionInfo info = info(place, message.extra().without(OF_THE_BODY));
        JsonObject extra = message.extra().without(name -> !List.of(OF_THE_BODY).contains(name));
        return new MessageInteraction(
                info, new Expected<>(message.example(), message.rules(), message.generators(), extra));
    }

    private SyncMessageInteraction syncMessage(Place place, JsonObject json) throws ContractFormatException {
        List<Expected<Message>> responses = new ArrayList<>();
        for (JsonValue item : listed(json.get("response"))) {
            Place at = place.in("response " + (responses.size() + 1));
            if (!(item instanceof JsonObject response)) {
                throw at.problem("expected an object but found " + item.kind().word());
            }
            responses.add(messages.message(at, response));
        }
        return new SyncMessageInteraction(
                info(place, json.without("request", "response")),
                messages.message(place.in("request"), part(place, json, "request")),
                responses);
    }

    /** Some tools write one without a list around it. */
    private static List<JsonValue> listed(@Nullable JsonValue all) {
        if (all == null || all == JsonNull.NULL) {
            return List.of();
        }
        return all instanceof JsonArray array ? array.items() : List.of(all);
    }

    private static InteractionInfo info(Place place, JsonObject json) throws ContractFormatException {
        return new InteractionInfo(
                json.text("description", ""),
                states(place, json),
                json.text("key"),
                json.isTrue("pending"),
                place.object(json, "comments"),
                kept(json));
    }

    /** What is unknown, or of a kind that says nothing to us. */
    private static JsonObject kept(JsonObject json) {
        JsonValue key = json.get("key");
        JsonValue pending = json.get("pending");
        return json.without(INFO)
                .withOptional("key", key instanceof JsonString ? null : key)
                .withOptional("pending", pending instanceof JsonBoolean ? null : pending);
    }

    private static ProviderState state(JsonObject json) {
        boolean named = json.get("name") instanceof JsonString;
        boolean hasParams = json.get("params") instanceof JsonObject;
        JsonObject extra = json.without(name -> (name.equals("name") && named) || (name.equals("params") && hasParams));
        return new ProviderState(json.text("name", ""), json.object("params"), extra);
    }

    private static List<ProviderState> states(Place place, JsonObject json) throws ContractFormatException {
        List<ProviderState> states = new ArrayList<>();
        for (JsonValue state : listed(json.get("providerStates"))) {
            if (state instanceof JsonObject object) {
                states.add(state(object));
            } else if (state instanceof JsonString name) {
                states.add(new ProviderState(name.value()));
            } else {
                throw place.problem("a provider state is neither text nor an object but "
                        + state.kind().word());
            }
        }
        for (String older : List.of("providerState", "provider_state")) {
            JsonValue state = json.get(older);
            if (states.isEmpty()
                    && state instanceof JsonString name
                    && !name.value().isEmpty()) {
                states.add(new ProviderState(name.value()));
            } else if (state instanceof JsonArray || state instanceof JsonObject) {
                throw place.problem(
                        "\"" + older + "\" is no text but " + state.kind().word());
            }
        }
        return states;
    }
}
