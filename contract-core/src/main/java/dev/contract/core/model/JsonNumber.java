package dev.contract.core.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

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

    /** True if both are the same number, however written; nothing is computed, so that no exponent is too large. */
    public boolean sameValue(JsonNumber other) {
        return normalised().equals(other.normalised());
    }

    /** The digits that count and the exponent of the last of them. */
    private String normalised() {
        String lower = text.toLowerCase(Locale.ROOT);
        int e = lower.indexOf('e');
        String mantissa = e < 0 ? lower : lower.substring(0, e);
        BigInteger exponent = e < 0 ? BigInteger.ZERO : new BigInteger(lower.substring(e + 1));
        boolean negative = mantissa.startsWith("-");
        String unsigned = negative ? mantissa.substring(1) : mantissa;
        int point = unsigned.indexOf('.');
        int fraction = point < 0 ? 0 : unsigned.length() - point - 1;
        String digits = unsigned.replace(".", "");
        int first = 0;
        int last = digits.length();
        while (first < last && digits.charAt(first) == '0') {
            first++;
        }
        while (last > first && digits.charAt(last - 1) == '0') {
            last--;
        }
        BigInteger scale = exponent.subtract(BigInteger.valueOf(fraction - (digits.length() - last)));
        return first == last ? "0" : (negative ? "-" : "") + digits.substring(first, last) + "e" + scale;
    }

    /** The number to calculate with; an exponent beyond what Java holds is a {@link NumberFormatException}. */
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
                && (text.equals(number.text) || (isInteger() == number.isInteger() && sameValue(number)));
    }

    @Override
    public String toString() {
        return text;
    }
}
