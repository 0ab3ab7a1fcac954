package dev.contract.core.model;

import java.math.BigDecimal;

/** A JSON number as it was written: {@code 1.0} is not {@code 1}, and {@code 1e2} stays {@code 1e2}. */
public record JsonNumber(String text) implements JsonValue {

    static JsonNumber of(Number number) {
        return new JsonNumber(number instanceof BigDecimal decimal ? decimal.toString() : number.toString());
    }

    /** True if the text has neither fraction nor exponent. */
    public boolean isInteger() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == 'e' || c == 'E') {
                return false;
            }
        }
        return true;
    }

    public BigDecimal value() {
        return new BigDecimal(text);
    }

    @Override
    public JsonKind kind() {
        return isInteger() ? JsonKind.INTEGER : JsonKind.DECIMAL;
    }

    @Override
    public boolean sameAs(JsonValue other) {
        return other instanceof JsonNumber number
                && (text.equals(number.text)
                        || (isInteger() == number.isInteger() && value().compareTo(number.value()) == 0));
    }

    @Override
    public String toString() {
        return text;
    }
}
