package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import java.util.List;
import java.util.function.Function;

/** A list that the broker has answered: the document as it came, and what is in it. */
public record Listing<T>(JsonObject document, List<T> items) {

    public Listing {
        items = List.copyOf(items);
    }

    /** The objects of an embedded list, each as a record. */
    static <T> Listing<T> embedded(JsonObject document, String name, Function<JsonObject, T> reader) {
        return new Listing<>(document, objects(document.object("_embedded"), name, reader));
    }

    static <T> List<T> objects(JsonObject json, String name, Function<JsonObject, T> reader) {
        return json.items(name).stream()
                .filter(JsonObject.class::isInstance)
                .map(item -> reader.apply((JsonObject) item))
                .toList();
    }
}
