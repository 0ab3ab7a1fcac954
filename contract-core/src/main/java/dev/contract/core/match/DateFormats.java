package dev.contract.core.match;

import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The patterns that a date or time may follow, and how strictly, in the eyes of a profile. */
final class DateFormats {

    private static final Pattern FRACTION = Pattern.compile("\\.(S+)");

    private DateFormats() {}

    static ResolverStyle resolving(MatchingProfile profile) {
        return Deviation.DATES_ROLL_OVER.in(profile) ? ResolverStyle.LENIENT : ResolverStyle.STRICT;
    }

    /** The patterns of a rule without format. */
    static List<String> defaults(String rule, MatchingProfile profile) {
        return switch (rule) {
            case "date" -> List.of("yyyy-MM-dd");
            case "time" -> List.of("HH:mm:ss");
            default -> datetimes(profile);
        };
    }

    /** Both engines of the field differ in how they write a datetime without format: either is accepted. */
    private static List<String> datetimes(MatchingProfile profile) {
        if (Deviation.DATETIMES_HAVE_A_SPACE.in(profile)) {
            return List.of("yyyy-MM-dd HH:mm:ssZZZZZ");
        }
        if (Deviation.DATETIMES_HAVE_A_T.in(profile)) {
            return List.of("yyyy-MM-dd'T'HH:mm:ssXXX");
        }
        return List.of(
                "yyyy-MM-dd'T'HH:mm:ssXXX", "yyyy-MM-dd HH:mm:ssZZZZZ", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss");
    }

    /** The pattern of a format, and what else is accepted for it. */
    static List<String> of(String format, MatchingProfile profile) {
        if (Deviation.ZONES_HAVE_NO_NAMES.in(profile) && format.endsWith("z")) {
            return List.of(format.replaceFirst("z+$", "XXX"));
        }
        List<String> patterns = new ArrayList<>(List.of(format));
        if (format.endsWith("Z") && !Deviation.OFFSETS_ARE_DIGITS.in(profile)) {
            String start = format.replaceFirst("Z+$", "");
            patterns.add(start + "X");
            patterns.add(start + "XXX");
        }
        if (format.contains(".S") && !Deviation.FRACTIONS_ARE_COUNTED.in(profile)) {
            patterns.add(format.replaceFirst("\\.S+", ""));
        }
        return patterns;
    }

    /** What a text has that has more digits of a fraction than the format; null if they may be any. */
    static @Nullable Pattern tooPrecise(String format, MatchingProfile profile) {
        Matcher fraction = FRACTION.matcher(format);
        return Deviation.FRACTIONS_ARE_COUNTED.in(profile) && fraction.find()
                ? Pattern.compile("\\.\\d{%d}\\d".formatted(fraction.group(1).length()))
                : null;
    }
}
