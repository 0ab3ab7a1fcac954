package dev.contract.consumer.dsl;

import dev.contract.core.model.Generator;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.RegexSyntax;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that are texts of some form; part of {@link Values}. */
abstract class TextValues {

    private static final String UUID_PATTERN = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final String META = "\\.[]{}()*+-?^$|/";

    private static final Pattern FRACTION = Pattern.compile("\\.(\\d+)");

    TextValues() {}

    /** A text that matches the whole regular expression. */
    public static Value matching(String regex, String example) {
        try {
            if (RegexSyntax.compile(regex).matcher(example).matches()) {
                return matched(example, Rule.regex(regex));
            }
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "The regular expression '%s' cannot be read: %s.".formatted(regex, wrong.getDescription()), wrong);
        }
        throw new IllegalArgumentException(
                "The example '%s' does not match the regular expression '%s'.".formatted(example, regex));
    }

    /** One of these texts or numbers; the first is the example. */
    public static Value oneOf(Object first, Object... others) {
        String regex = Stream.concat(Stream.of(first), Arrays.stream(others))
                .map(option -> literal(String.valueOf(option)))
                .collect(Collectors.joining("|"));
        return matched(first, Rule.regex(regex));
    }

    /** Escaped sign by sign, as not every dialect knows \\Q and \\E. */
    static String literal(String text) {
        return text.chars()
                .mapToObj(c -> (META.indexOf(c) >= 0 ? "\\" : "") + (char) c)
                .collect(Collectors.joining());
    }

    /** A text that contains the given one. */
    public static Value includes(String part, String example) {
        if (!example.contains(part)) {
            throw new IllegalArgumentException("The example '%s' does not include '%s'.".formatted(example, part));
        }
        return matched(example, new Rule("include", JsonObject.of("value", part)));
    }

    /** A universally unique identifier. */
    public static Value uuid() {
        return uuid("fc763eba-0905-41c5-a27f-3934ab26786c");
    }

    /** A universally unique identifier. */
    public static Value uuid(String example) {
        return matching(UUID_PATTERN, UUID.fromString(example).toString());
    }

    /** A number in hexadecimal digits, as text. */
    public static Value hex(String example) {
        return matching("[0-9a-fA-F]+", example);
    }

    /** An IPv4 address. */
    public static Value ipAddress(String example) {
        return matching("(" + OCTET + "\\.){3}" + OCTET, example);
    }

    /** A version by semantic versioning 2.0 (specification 4). */
    public static Value semver(String example) {
        return matched(example, new Rule("semver"));
    }

    /** An absolute http or https URL with this path and query, on any host. */
    public static Value url(String example) {
        URI uri = URI.create(example);
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new IllegalArgumentException("The example '%s' is no absolute URL.".formatted(example));
        }
        String rest = example.substring(
                example.indexOf("://") + 3 + uri.getRawAuthority().length());
        return matching("https?://[^/?#]+" + literal(rest), example);
    }

    /**
     * An absolute URL whose path matches the expression; in the consumer's test it leads to the mock provider.
     *
     * @param path such as {@code /orders/\\d+}
     */
    public static Value url(String path, String example) {
        String regex = "https?://[^/]+(" + path + ")";
        Value value = matching(regex, example);
        Generator toMock = new Generator("MockServerURL", JsonObject.of("example", example, "regex", regex));
        return new Value.Matched(example, ((Value.Matched) value).rules(), toMock);
    }

    /** A date such as 2026-11-20. */
    public static Value date(String example) {
        return date("yyyy-MM-dd", example);
    }

    /** A date in a pattern of {@link DateTimeFormatter}. */
    public static Value date(String pattern, String example) {
        return temporal("date", pattern, example);
    }

    /** A date, written in ISO form. */
    public static Value date(LocalDate example) {
        return date(example.toString());
    }

    /** A time such as 14:30:00; with a fraction of the second, such as 14:30:00.125, if the example has one. */
    public static Value time(String example) {
        return time("HH:mm:ss" + fraction(example), example);
    }

    /** A time in a pattern of {@link DateTimeFormatter}. */
    public static Value time(String pattern, String example) {
        return temporal("time", pattern, example);
    }

    /** A time, written in ISO form with seconds, and a fraction if it has any. */
    public static Value time(LocalTime example) {
        return time(DateTimeFormatter.ofPattern("HH:mm:ss" + fraction(example.toString()), Locale.ROOT)
                .format(example));
    }

    /**
     * A date with time and offset such as 2026-11-20T14:30:00+01:00; with a fraction of the second, such as
     * 2026-11-20T14:30:00.125Z, if the example has one.
     */
    public static Value dateTime(String example) {
        return dateTime("yyyy-MM-dd'T'HH:mm:ss" + fraction(example) + "XXX", example);
    }

    /** A date with time in a pattern of {@link DateTimeFormatter}. */
    public static Value dateTime(String pattern, String example) {
        return temporal("datetime", pattern, example);
    }

    /** A date with time and offset, written in ISO form with seconds, and a fraction if it has any. */
    public static Value dateTime(OffsetDateTime example) {
        String pattern = "yyyy-MM-dd'T'HH:mm:ss" + fraction(example.toString()) + "XXX";
        return dateTime(DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(example));
    }

    /** A date relative to the day on which it is used, such as {@code +1 week}, by a generator. */
    public static Value dateExpression(String expression, String example) {
        return relative("Date", expression, "yyyy-MM-dd", date(example), example);
    }

    /** A time relative to the moment at which it is used, such as {@code +1 hour}, by a generator. */
    public static Value timeExpression(String expression, String example) {
        return relative("Time", expression, "HH:mm:ss" + fraction(example), time(example), example);
    }

    /** A date with time and offset relative to the moment at which it is used: days and hours, {@code +1 day @ +2 hours}. */
    public static Value dateTimeExpression(String expression, String example) {
        String pattern = "yyyy-MM-dd'T'HH:mm:ss" + fraction(example) + "XXX";
        return relative("DateTime", expression, pattern, dateTime(example), example);
    }

    private static Value relative(String generator, String expression, String pattern, Value value, String example) {
        JsonObject attributes = JsonObject.of("expression", expression, "format", pattern);
        return new Value.Matched(example, ((Value.Matched) value).rules(), new Generator(generator, attributes));
    }

    private static String fraction(String example) {
        Matcher found = FRACTION.matcher(example);
        return found.find() ? "." + "S".repeat(Math.min(found.group(1).length(), 9)) : "";
    }

    private static Value temporal(String rule, String pattern, String example) {
        try {
            DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).parse(example);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "The example '%s' is no %s of the pattern '%s'.".formatted(example, rule, pattern), wrong);
        }
        return matched(example, new Rule(rule, JsonObject.of("format", pattern)));
    }

    static Value matched(@Nullable Object example, Rule rule) {
        return new Value.Matched(example, RuleGroup.of(rule));
    }
}
