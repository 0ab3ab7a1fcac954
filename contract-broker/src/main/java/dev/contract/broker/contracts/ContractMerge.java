package dev.contract.broker.contracts;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds the interactions of one contract to another: those that differ in description or provider states. */
final class ContractMerge {

    private static final List<String> LISTS = List.of("interactions", "messages");

    private ContractMerge() {}

    /** An interaction has the same name as another one but asks for something else. */
    static final class Collision extends Exception {

        private static final long serialVersionUID = 1L;

        Collision(String message) {
            super(message, null, false, false);
        }
    }

    static JsonObject merge(JsonObject existing, JsonObject added) throws Collision {
        JsonObject merged = existing;
        for (String list : LISTS) {
            if (existing.get(list) instanceof JsonArray old && added.get(list) instanceof JsonArray more) {
                merged = merged.with(list, merge(old, more));
            } else if (existing.has(list) != added.has(list)) {
                throw new Collision("one has " + list + " and the other has none.");
            }
        }
        return merged;
    }

    private static JsonArray merge(JsonArray old, JsonArray more) throws Collision {
        List<JsonValue> items = new ArrayList<>(old.items());
        for (JsonValue item : more.items()) {
            int same = -1;
            for (int i = 0; i < items.size(); i++) {
                same = sameName(items.get(i), item) ? i : same;
            }
            if (same < 0) {
                items.add(item);
            } else if (!sameRequest(items.get(same), item)) {
                throw new Collision(
                        "both have an interaction with the same description and provider state, but different"
                                + " requests or contents: " + name(item));
            } else {
                items.set(same, item);
            }
        }
        return new JsonArray(items);
    }

    private static boolean sameName(JsonValue one, JsonValue other) {
        return one instanceof JsonObject first
                && other instanceof JsonObject second
                && Objects.equals(first.get("description"), second.get("description"))
                && Objects.equals(first.get("providerState"), second.get("providerState"))
                && Objects.equals(first.get("providerStates"), second.get("providerStates"));
    }

    private static String name(JsonValue interaction) {
        JsonObject object = (JsonObject) interaction;
        JsonValue states = object.get("providerStates");
        String state = object.text("providerState", states == null ? "" : states.toString());
        return "'" + object.text("description", "") + "'" + (state.isEmpty() ? "" : " given " + state);
    }

    private static boolean sameRequest(JsonValue one, JsonValue other) {
        // what a message says is what its consumer asks for
        if (!same(((JsonObject) one).get("contents"), ((JsonObject) other).get("contents"))) {
            return false;
        }
        JsonObject first = ((JsonObject) one).object("request");
        JsonObject second = ((JsonObject) other).object("request");
        return List.of("method", "path", "query", "body", "headers").stream()
                .allMatch(part -> same(first.get(part), second.get(part)));
    }

    private static boolean same(@Nullable JsonValue one, @Nullable JsonValue other) {
        return Objects.equals(one, other) || (one != null && other != null && one.sameAs(other));
    }
}
