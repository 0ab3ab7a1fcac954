package dev.contract.core.model;

import java.util.Collections;
import java.util.List;

/** A JSON array. The list is wrapped, not copied (large bodies): whoever passes one gives it away. */
public record JsonArray(List<JsonValue> items) implements JsonValue {

    public static final JsonArray EMPTY = new JsonArray(List.of());

    public JsonArray {
        items = Collections.unmodifiableList(items);
    }

    public int size() {
        return items.size();
    }

    @Override
    public JsonKind kind() {
        return JsonKind.ARRAY;
    }

    @Override
    public boolean sameAs(JsonValue other) {
        if (!(other instanceof JsonArray array) || array.items.size() != items.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).sameAs(array.items.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return JsonPrinter.compact(this);
    }
}
