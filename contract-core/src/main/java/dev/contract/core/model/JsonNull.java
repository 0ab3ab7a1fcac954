package dev.contract.core.model;

/** {@code null}. */
public enum JsonNull implements JsonValue {
    NULL;

    @Override
    public JsonKind kind() {
        return JsonKind.NULL;
    }

    @Override
    public String toString() {
        return "null";
    }
}
