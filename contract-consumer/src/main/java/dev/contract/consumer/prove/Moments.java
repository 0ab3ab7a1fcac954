package dev.contract.consumer.prove;

import dev.contract.core.model.Rule;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Days and times at which programs are wrong, written as a rule asks. */
final class Moments {

    private static final List<ZonedDateTime> ODD = List.of(
            ZonedDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
            ZonedDateTime.of(2024, 2, 29, 23, 59, 59, 999_000_000, ZoneOffset.ofHours(14)),
            ZonedDateTime.of(9999, 12, 31, 12, 0, 0, 0, ZoneOffset.ofHoursMinutes(-9, -30)));

    private Moments() {}

    static List<String> of(Rule rule) {
        String otherwise = switch (rule.name()) {
            case "date" -> "yyyy-MM-dd";
            case "time" -> "HH:mm:ss";
            default -> "yyyy-MM-dd'T'HH:mm:ssXXX";
        };
        List<String> texts = new ArrayList<>();
        try {
            DateTimeFormatter format =
                    DateTimeFormatter.ofPattern(rule.attributes().text("format", otherwise), Locale.ENGLISH);
            ODD.forEach(moment -> texts.add(format.format(moment)));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return List.of();
        }
        return texts;
    }
}
