package dev.contract.core.model;

/** {@code true} or {@code false}. */
public enum JsonBoolean implements JsonValue {
    TRUE,
    FALSE;

    public static JsonBoolean of(boolean value) {
        return value ? TRUE : FALSE;
    }

    @Override
    public JsonKind kind() {
        return JsonKind.BOOLEAN;
    }

    @Override
    public String toString() {
        return this == TRUE ? "true" : "false";
    }
}
