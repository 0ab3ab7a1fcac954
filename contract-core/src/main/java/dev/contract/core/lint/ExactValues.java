package dev.contract.core.lint;

import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.Part;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds values that a provider makes anew each time, but that are expected to be those of the example. */
final class ExactValues implements SideCheck {

    /** As many places that are alike are looked at; the rest is taken to be like them. */
    private static final int MOST_ALIKE = 20;

    private static final Set<Part> PARTS = EnumSet.of(Part.HEADER, Part.METADATA, Part.BODY);

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d([.,]\\d{1,9})?)?(Z|[+-]\\d\\d:?\\d\\d)?"
                    + "|[A-Z][a-z]{2}, \\d\\d? [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d ([A-Z]{3}|[+-]\\d{4})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern UUID =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-7][0-9A-HJKMNP-TV-Z]{25}");
    private static final Pattern EPOCH = Pattern.compile("1[0-9]{9}([0-9]{3})?");
    private static final Pattern TIME_NAME =
            Pattern.compile("(?i)(.*(time|date|created|updated|expires?).*|.*At|iat|exp|ts)");
    private static final Pattern LONG_NUMBER = Pattern.compile("-?(\\d{12,}|\\d+\\.\\d{8,})");

    @Override
    public void check(Side side, Report report) {
        if (!side.byProvider() || !side.isReadable()) {
            return;
        }
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Value value : side.values()) {
            LintRule rule = PARTS.contains(value.part()) && !VolatileHeaders.isVolatile(value) ? rule(value) : null;
            if (rule == null || side.isGiven(value.text())) {
                continue;
            }
            String place = rule + " " + value.part() + Places.general(value.path());
            int before = seen.getOrDefault(place, 0);
            if (before < MOST_ALIKE) {
                boolean exact = side.isExact(value);
                seen.put(place, exact ? MOST_ALIKE : before + 1);
                if (exact) {
                    add(side, value, rule, report);
                }
            }
        }
    }

    private static void add(Side side, Value value, LintRule rule, Report report) {
        report.add(
                rule,
                side.at(value.part(), value.path()),
                "the value has to be exactly " + Shown.value(value),
                "Match it by type or by its format, if it is not always the same.");
    }

    private static @Nullable LintRule rule(Value value) {
        String text = value.text();
        if (text.length() > 100) {
            return null;
        }
        if (value.json() instanceof JsonNumber) {
            boolean moment = EPOCH.matcher(text).matches()
                    && TIME_NAME.matcher(value.name()).matches();
            return moment
                    ? LintRule.EXACT_TIMESTAMP
                    : LONG_NUMBER.matcher(text).matches() ? LintRule.EXACT_NUMBER : null;
        }
        boolean random = text.chars().distinct().count() > 6;
        if (MOMENT.matcher(text).matches()) {
            return LintRule.EXACT_TIMESTAMP;
        }
        if (UUID.matcher(text).matches()) {
            // somebody has typed 11111111-1111-… and means it
            return random ? LintRule.EXACT_UUID : null;
        }
        if (DATE.matcher(text).matches()) {
            return LintRule.EXACT_DATE;
        }
        return random && hasLetterAndDigit(text) && ID.matcher(text).matches() ? LintRule.EXACT_ID : null;
    }

    private static boolean hasLetterAndDigit(String text) {
        return List.of(".*[A-Za-z].*", ".*[0-9].*").stream().allMatch(text::matches);
    }
}
