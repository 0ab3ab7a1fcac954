package dev.contract.core.match;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A value as the key of a hash map, which finds keys by their order where hashes were made to be equal. */
final class ItemKey implements Comparable<ItemKey> {

    private final JsonValue value;
    private final int hash;
    private @Nullable String ordered;

    ItemKey(JsonValue value) {
        this.value = value;
        this.hash = value.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemKey key && hash == key.hash && value.equals(key.value);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** By a text that is equal for equal values; few keys are ever asked for it. */
    @Override
    public int compareTo(ItemKey other) {
        return ordered().compareTo(other.ordered());
    }

    private String ordered() {
        String text = ordered;
        if (text == null) {
            text = ordered(value).toString();
            ordered = text;
        }
        return text;
    }

    /** Equal objects may have their members in any order. */
    private static JsonValue ordered(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.items().stream().map(ItemKey::ordered).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        Map<String, JsonValue> members = new TreeMap<>();
        object.members().forEach((name, member) -> members.put(name, ordered(member)));
        return new JsonObject(members);
    }
}
