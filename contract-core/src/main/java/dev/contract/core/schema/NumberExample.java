package dev.contract.core.schema;

import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Examples of numbers: the least that is allowed, else something small. */
final class NumberExample {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private NumberExample() {}

    static JsonNumber integer(SchemaWords words, int variant) {
        BigDecimal value = start(words, BigDecimal.ONE).setScale(0, RoundingMode.CEILING);
        return number(multiple(words, value, variant));
    }

    static JsonNumber decimal(SchemaWords words, int variant) {
        BigDecimal value = start(words, HALF);
        boolean free = words.number("minimum") == null && words.number("maximum") == null;
        return number(multiple(words, free ? value.add(BigDecimal.ONE) : value, variant));
    }

    private static BigDecimal start(SchemaWords words, BigDecimal step) {
        BigDecimal least = words.number("minimum");
        BigDecimal above = words.number("exclusiveMinimum");
        if (above != null && (least == null || above.compareTo(least) >= 0)) {
            return between(above, step, words);
        }
        if (least != null) {
            boolean excluded = words.schema().get("exclusiveMinimum") == JsonBoolean.TRUE;
            return excluded ? between(least, step, words) : least;
        }
        BigDecimal most = upper(words);
        return most != null && most.compareTo(BigDecimal.TEN) < 0
                ? most.subtract(step).setScale(0, RoundingMode.FLOOR)
                : step;
    }

    /** The next step, or the middle where that is too far. */
    private static BigDecimal between(BigDecimal above, BigDecimal step, SchemaWords words) {
        BigDecimal most = upper(words);
        BigDecimal next = above.add(step);
        return most == null || next.compareTo(most) < 0 || step.compareTo(BigDecimal.ONE) == 0
                ? next
                : above.add(most).multiply(HALF);
    }

    private static @Nullable BigDecimal upper(SchemaWords words) {
        BigDecimal most = words.number("maximum");
        return most == null ? words.number("exclusiveMaximum") : most;
    }

    private static BigDecimal multiple(SchemaWords words, BigDecimal value, int variant) {
        BigDecimal unit = words.number("multipleOf");
        if (unit == null || unit.signum() <= 0) {
            return value.add(BigDecimal.valueOf(variant));
        }
        BigDecimal times = value.divide(unit, 0, RoundingMode.CEILING).add(BigDecimal.valueOf(variant));
        return unit.multiply(times);
    }

    private static JsonNumber number(BigDecimal value) {
        return new JsonNumber(value.toPlainString());
    }
}
