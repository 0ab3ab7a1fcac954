package dev.contract.provider.openapi;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a schema needs of its document: all that it refers to, each at its own place. Small, so that a document of a thousand
 * schemas is not compiled for each of them, and what is wrong elsewhere in it does no harm here.
 */
final class Excerpt {

    private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef", "$recursiveRef");

    private static final List<String> ANCHORS = List.of("$anchor", "$dynamicAnchor");

    private final JsonObject document;
    private final Kept root = new Kept();
    private final Deque<JsonValue> unread = new ArrayDeque<>();
    private final Map<String, JsonValue> named = new LinkedHashMap<>();

    private Excerpt(JsonObject document) {
        this.document = document;
    }

    /** The places that are kept, as a tree. */
    private static final class Kept {
        final Map<String, Kept> members = new LinkedHashMap<>();
        boolean isWhole;
    }

    static JsonObject of(JsonObject document, JsonObject schema) {
        Excerpt excerpt = new Excerpt(document);
        excerpt.unread.add(schema);
        while (!excerpt.unread.isEmpty()) {
            excerpt.read(excerpt.unread.remove());
        }
        return kept(document, excerpt.root).with("$defs", new JsonObject(excerpt.named));
    }

    private void read(JsonValue value) {
        if (value instanceof JsonArray array) {
            unread.addAll(array.items());
        } else if (value instanceof JsonObject object) {
            for (String keyword : REFERENCES) {
                if (object.get(keyword) instanceof JsonString reference) {
                    refer(reference.value());
                }
            }
            unread.addAll(object.members().values());
        }
    }

    /** A reference that leads nowhere is said by who compiles the schema. */
    private void refer(String reference) {
        if (!reference.startsWith("#/")) {
            named(reference);
            return;
        }
        List<String> steps = new ArrayList<>();
        JsonValue value = document;
        for (String step : Pointers.steps(reference.substring(1))) {
            if (value instanceof JsonArray) {
                break; // kept whole, or its items would move
            }
            value = value instanceof JsonObject object ? object.get(step) : null;
            if (value == null) {
                return;
            }
            steps.add(step);
        }
        keep(steps, value);
    }

    /** By an anchor, which is found where schemas are looked for only: not among the components. */
    private void named(String reference) {
        String name = reference.replaceFirst("^#", "");
        Deque<JsonValue> places = new ArrayDeque<>(List.of(document));
        while (!named.containsKey(name) && !places.isEmpty()) {
            JsonValue place = places.remove();
            if (place instanceof JsonArray array) {
                places.addAll(array.items());
            } else if (place instanceof JsonObject object) {
                if (ANCHORS.stream().anyMatch(anchor -> name.equals(object.text(anchor)))) {
                    named.put(name, object);
                    unread.add(object);
                }
                places.addAll(object.members().values());
            }
        }
    }

    private void keep(List<String> steps, JsonValue value) {
        Kept place = root;
        for (String step : steps) {
            if (place.isWhole) {
                return;
            }
            place = place.members.computeIfAbsent(step, name -> new Kept());
        }
        if (!place.isWhole) {
            place.isWhole = true;
            unread.add(value);
        }
    }

    private static JsonObject kept(JsonObject object, Kept kept) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        kept.members.forEach((name, below) -> {
            JsonValue value = object.get(name);
            if (value != null) {
                members.put(name, below.isWhole ? value : kept((JsonObject) value, below));
            }
        });
        return new JsonObject(members);
    }
}
