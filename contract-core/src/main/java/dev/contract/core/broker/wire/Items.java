package dev.contract.core.broker.wire;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import java.util.List;
import java.util.function.Function;

/** Reads arrays of one kind of item; items of another kind are left out. */
final class Items {

    private Items() {}

    static List<String> texts(JsonObject json, String name) {
        return json.items(name).stream()
                .filter(JsonString.class::isInstance)
                .map(item -> ((JsonString) item).value())
                .toList();
    }

    static <T> List<T> objects(JsonObject json, String name, Function<JsonObject, T> reader) {
        return json.items(name).stream()
                .filter(JsonObject.class::isInstance)
                .map(item -> reader.apply((JsonObject) item))
                .toList();
    }
}
