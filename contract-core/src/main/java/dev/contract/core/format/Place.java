package dev.contract.core.format;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;

/** Where in which contract the reader is, so that every complaint can say so. */
record Place(String source, String where) {

    Place in(String part) {
        return new Place(source, where.isEmpty() ? part : where + ", " + part);
    }

    ContractFormatException problem(String reason) {
        return new ContractFormatException(source, where, reason);
    }

    /** A member that is an object; empty where it is absent, null, or the empty list that PHP writes for it. */
    JsonObject object(JsonObject json, String name) throws ContractFormatException {
        JsonValue value = json.get(name);
        if (value == null || value == JsonNull.NULL || value.equals(JsonArray.EMPTY)) {
            return JsonObject.EMPTY;
        }
        if (value instanceof JsonObject object) {
            return object;
        }
        throw problem("\"" + name + "\" is no object but " + value.kind().word());
    }

    /** A member that is text, or something else where it is absent or null. */
    String text(JsonObject json, String name, String otherwise) throws ContractFormatException {
        JsonValue value = json.get(name);
        if (value == null || value == JsonNull.NULL) {
            return otherwise;
        }
        if (value instanceof JsonString string) {
            return string.value();
        }
        throw problem("\"" + name + "\" is no text but " + value.kind().word());
    }
}
