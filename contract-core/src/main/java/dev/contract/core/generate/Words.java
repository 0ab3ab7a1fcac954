package dev.contract.core.generate;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of expressions. */
final class Words {

    static final List<ChronoUnit> OF_DATES =
            List.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS);
    static final List<ChronoUnit> OF_TIMES =
            List.of(ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS, ChronoUnit.MILLIS);

    private static final int SHORTEST_ABBREVIATION = 3;

    private Words() {}

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String name(ChronoUnit unit) {
        return unit == ChronoUnit.MILLIS ? "millisecond" : name((Enum<?>) unit).replaceFirst("s$", "");
    }

    /** The unit with the name, in singular or, if that is allowed, in plural; null if there is none. */
    static @Nullable ChronoUnit unit(List<ChronoUnit> units, String word, boolean plural) {
        for (ChronoUnit unit : units) {
            if (word.equals(name(unit)) || (plural && word.equals(name(unit) + "s"))) {
                return unit;
            }
        }
        return null;
    }

    /** The day or month that the word is the name of, or the beginning of its name; null if there is none. */
    static <E extends Enum<E>> @Nullable E abbreviated(E[] constants, String word) {
        for (E constant : constants) {
            if (word.length() >= SHORTEST_ABBREVIATION && name(constant).startsWith(word)) {
                return constant;
            }
        }
        return null;
    }
}
