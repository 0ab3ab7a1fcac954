package dev.contract.broker.contracts;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds the interactions of one contract to another: those that differ in description or provider states. */
final class ContractMerge {

    private static final List<String> LISTS = List.of("interactions", "messages");

    private ContractMerge() {}

    /** The merged contract; empty where an interaction has the same name but asks for something else. */
    static Optional<JsonObject> merge(JsonObject existing, JsonObject added) {
        JsonObject merged = existing;
        for (String list : LISTS) {
            if (existing.get(list) instanceof JsonArray old && added.get(list) instanceof JsonArray more) {
                Optional<JsonArray> items = merge(old, more);
                if (items.isEmpty()) {
                    return Optional.empty();
                }
                merged = merged.with(list, items.get());
            } else if (existing.has(list) != added.has(list)) {
                return Optional.empty();
            }
        }
        return Optional.of(merged);
    }

    private static Optional<JsonArray> merge(JsonArray old, JsonArray more) {
        List<JsonValue> items = new ArrayList<>(old.items());
        for (JsonValue item : more.items()) {
            int same = -1;
            for (int i = 0; i < items.size(); i++) {
                same = sameName(items.get(i), item) ? i : same;
            }
            if (same < 0) {
                items.add(item);
            } else if (!sameRequest(items.get(same), item)) {
                return Optional.empty();
            } else {
                items.set(same, item);
            }
        }
        return Optional.of(new JsonArray(items));
    }

    private static boolean sameName(JsonValue one, JsonValue other) {
        return one instanceof JsonObject first
                && other instanceof JsonObject second
                && Objects.equals(first.get("description"), second.get("description"))
                && Objects.equals(first.get("providerState"), second.get("providerState"))
                && Objects.equals(first.get("providerStates"), second.get("providerStates"));
    }

    private static boolean sameRequest(JsonValue one, JsonValue other) {
        JsonObject first = ((JsonObject) one).object("request");
        JsonObject second = ((JsonObject) other).object("request");
        return List.of("method", "path", "query", "body", "headers").stream()
                .allMatch(part -> same(first.get(part), second.get(part)));
    }

    private static boolean same(@Nullable JsonValue one, @Nullable JsonValue other) {
        return Objects.equals(one, other) || (one != null && other != null && one.sameAs(other));
    }
}
