package dev.contract.core.match;

import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Rule;
import java.text.ParsePosition;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules {@code date}, {@code time} and {@code datetime} with Java date patterns. Fields out of range are refused (no
 * 30 February), missing leading zeros are not.
 */
final class DateCheck implements ValueCheck {

    private static final int LONGEST = 200;
    private static final ConcurrentMap<String, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

    private final String kind;
    private final String pattern;
    private final List<DateTimeFormatter> formatters;
    private final boolean dropsFraction;
    private final @Nullable Pattern tooPrecise;
    private final @Nullable DatePattern common;

    private DateCheck(
            String kind,
            String pattern,
            List<DateTimeFormatter> formatters,
            boolean dropsFraction,
            @Nullable Pattern tooPrecise) {
        this.kind = kind;
        this.pattern = pattern;
        this.common = DatePattern.of(pattern);
        this.formatters = formatters;
        this.dropsFraction = dropsFraction;
        this.tooPrecise = tooPrecise;
    }

    static ValueCheck of(Rule rule, MatchingProfile profile) throws RuleException {
        JsonValue given = rule.attributes().get("format");
        if (given != null && !(given instanceof JsonString) && given != JsonNull.NULL) {
            throw new RuleException("the %s format is no text but %s".formatted(rule.name(), given));
        }
        String format = rule.attributes().text("format", "");
        List<String> patterns =
                format.isEmpty() ? DateFormats.defaults(rule.name(), profile) : DateFormats.of(format, profile);
        List<DateTimeFormatter> formatters = new ArrayList<>();
        for (String pattern : patterns) {
            formatters.add(formatter(rule, pattern, DateFormats.resolving(profile)));
        }
        Pattern tooPrecise = DateFormats.tooPrecise(format, profile);
        boolean dropsFraction = format.contains(".S") && tooPrecise == null;
        return new DateCheck(rule.name(), patterns.get(0), formatters, dropsFraction, tooPrecise);
    }

    private static DateTimeFormatter formatter(Rule rule, String pattern, ResolverStyle style) throws RuleException {
        if (pattern.length() > LONGEST) {
            throw new RuleException("the %s format is longer than %d characters".formatted(rule.name(), LONGEST));
        }
        try {
            return FORMATTERS.computeIfAbsent(pattern, DateCheck::compile).withResolverStyle(style);
        } catch (RuntimeException wrong) { // the JDK fails on some padded patterns with a ClassCastException
            throw new RuleException(
                    "the %s format '%s' cannot be read: %s".formatted(rule.name(), pattern, wrong.getMessage()));
        }
    }

    /** True if a text is written as the format asks, even if it names no day or time that exists. */
    static boolean hasForm(List<String> formats, String text) {
        for (String format : formats) {
            ParsePosition position = new ParsePosition(0);
            if (compile(format).parseUnresolved(text, position) != null && position.getIndex() == text.length()) {
                return true;
            }
        }
        return false;
    }

    static DateTimeFormatter compile(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .parseLenient()
                .appendPattern(pattern.contains("G") ? pattern : yearOfEra(pattern))
                .toFormatter(Locale.ENGLISH);
    }

    /** Strict resolution of {@code y} would need an era, which nobody writes: outside of quotes, {@code u} is meant. */
    private static String yearOfEra(String pattern) {
        StringBuilder years = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            years.append(c == 'y' && !quoted ? 'u' : c);
        }
        return years.toString();
    }

    @Override
    public @Nullable String failure(JsonValue expected, JsonValue actual, Mode mode) {
        String text = ValueChecks.text(actual);
        boolean precise = tooPrecise == null || !tooPrecise.matcher(text).find();
        boolean fits = precise && ((common != null && common.surelyFits(text)) || parses(text));
        if (fits || (dropsFraction && parses(text.replaceFirst("\\.\\d+", "")))) {
            return null;
        }
        String word = kind.equals("datetime") ? "timestamp" : kind;
        return "Expected %s to match a %s pattern of '%s'".formatted(Show.value(actual), word, pattern);
    }

    private boolean parses(String text) {
        for (DateTimeFormatter formatter : formatters) {
            if (parses(formatter, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean parses(DateTimeFormatter formatter, String text) {
        ParsePosition position = new ParsePosition(0);
        if (formatter.parseUnresolved(text, position) == null || position.getIndex() < text.length()) {
            return false; // found out without an exception, which costs more than the reading
        }
        try {
            formatter.parse(text);
            return true;
        } catch (DateTimeParseException other) {
            return false;
        }
    }
}
