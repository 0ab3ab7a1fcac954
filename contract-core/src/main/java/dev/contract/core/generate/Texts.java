package dev.contract.core.generate;

import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;

/** JSON values as text, the way a header or a path holds them. */
final class Texts {

    private Texts() {}

    /** Strings without quotes, everything else as JSON. */
    static String of(JsonValue value) {
        return value instanceof JsonString string ? string.value() : value.toString();
    }
}
