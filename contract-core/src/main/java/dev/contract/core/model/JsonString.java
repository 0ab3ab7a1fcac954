package dev.contract.core.model;

/** A JSON string. */
public record JsonString(String value) implements JsonValue {

    @Override
    public JsonKind kind() {
        return JsonKind.STRING;
    }

    @Override
    public String toString() {
        return JsonPrinter.compact(this);
    }
}
