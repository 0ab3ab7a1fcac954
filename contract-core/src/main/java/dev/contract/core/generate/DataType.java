package dev.contract.core.generate;

import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;

/** What the value of a provider state has to become. */
enum DataType {
    RAW,
    STRING,
    INTEGER,
    DECIMAL,
    FLOAT,
    BOOLEAN;

    private static final int LONGEST_NUMBER = 1_000;

    static DataType of(Attributes attributes) throws GeneratorProblem {
        String type = attributes.text("dataType", RAW.name());
        for (DataType known : values()) {
            if (known.name().equalsIgnoreCase(type)) {
                return known;
            }
        }
        throw attributes.problem("the dataType '" + type + "' is unknown");
    }

    JsonValue convert(JsonValue value) throws GenerationException {
        String text = Texts.of(value).strip();
        try {
            return switch (this) {
                case RAW -> value;
                case STRING -> new JsonString(Texts.of(value));
                case INTEGER -> new JsonNumber(number(text).toBigIntegerExact().toString());
                case DECIMAL, FLOAT -> decimal(number(text));
                case BOOLEAN -> bool(text);
            };
        } catch (ArithmeticException | IllegalArgumentException other) {
            throw new GenerationException("the value " + value + " is no " + name().toLowerCase(Locale.ROOT));
        }
    }

    /** An exponent must not turn a few characters into more than the memory holds. */
    private static BigDecimal number(String text) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw new ArithmeticException(text);
        }
        return number;
    }

    /** A whole number gets a fraction, because JSON tells decimals only by that. */
    private static JsonNumber decimal(BigDecimal number) {
        return new JsonNumber((number.scale() <= 0 ? number.setScale(1) : number).toPlainString());
    }

    private static JsonBoolean bool(String text) {
        boolean isTrue = text.equalsIgnoreCase("true");
        if (!isTrue && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException(text);
        }
        return JsonBoolean.of(isTrue);
    }
}
