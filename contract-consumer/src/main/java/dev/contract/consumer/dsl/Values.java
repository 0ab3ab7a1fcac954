package dev.contract.consumer.dsl;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The values of a contract, to be imported statically. Everything that is no such value is expected literally. */
public final class Values {

    private static final String UUID_PATTERN = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private Values() {}

    /** Anything of the same type as the example; for maps and lists, everything inside of them too. */
    public static Value like(@Nullable Object example) {
        return matched(example, Rule.type());
    }

    /** Exactly this value, also inside of {@link #like}. */
    public static Value equalTo(@Nullable Object example) {
        return matched(example, new Rule("equality"));
    }

    /** A list with at least one item, all of them like the example. */
    public static Value eachLike(@Nullable Object item) {
        return eachLike(item, 1);
    }

    /** A list with at least so many items, all of them like the example; none are needed with 0. */
    public static Value eachLike(@Nullable Object item, int min) {
        return each(item, min, JsonObject.of("min", min));
    }

    /** A list with so many items, all of them like the example. */
    public static Value eachLike(@Nullable Object item, int min, int max) {
        if (max < Math.max(min, 1)) {
            throw new IllegalArgumentException(
                    "eachLike with at least %d and at most %d items has no example".formatted(min, max));
        }
        return each(item, min, JsonObject.of("min", min, "max", max));
    }

    /** A number without fraction. */
    public static Value integer(long example) {
        return matched(example, new Rule("integer"));
    }

    /** A number with a fraction. */
    public static Value decimal(double example) {
        return decimal(BigDecimal.valueOf(example));
    }

    /** A number with a fraction. */
    public static Value decimal(BigDecimal example) {
        return matched(example.scale() > 0 ? example : example.setScale(1), new Rule("decimal"));
    }

    /** Any number. */
    public static Value number(Number example) {
        return matched(example, new Rule("number"));
    }

    /** True or false. */
    public static Value bool(boolean example) {
        return matched(example, new Rule("boolean"));
    }

    /** Nothing but null. */
    public static Value nullValue() {
        return matched(null, new Rule("null"));
    }

    /** A text that matches the whole regular expression. */
    public static Value matching(String regex, String example) {
        try {
            if (Pattern.matches(regex, example)) {
                return matched(example, Rule.regex(regex));
            }
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "The regular expression '%s' cannot be read: %s.".formatted(regex, wrong.getDescription()), wrong);
        }
        throw new IllegalArgumentException(
                "The example '%s' does not match the regular expression '%s'.".formatted(example, regex));
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

    /** A time such as 14:30:00. */
    public static Value time(String example) {
        return time("HH:mm:ss", example);
    }

    /** A time in a pattern of {@link DateTimeFormatter}. */
    public static Value time(String pattern, String example) {
        return temporal("time", pattern, example);
    }

    /** A time, written in ISO form with seconds. */
    public static Value time(LocalTime example) {
        return time(DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(example));
    }

    /** A date with time and offset such as 2026-11-20T14:30:00+01:00. */
    public static Value dateTime(String example) {
        return dateTime("yyyy-MM-dd'T'HH:mm:ssXXX", example);
    }

    /** A date with time in a pattern of {@link DateTimeFormatter}. */
    public static Value dateTime(String pattern, String example) {
        return temporal("datetime", pattern, example);
    }

    /** A date with time and offset, written in ISO form with seconds. */
    public static Value dateTime(OffsetDateTime example) {
        return dateTime(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT)
                .format(example));
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

    private static Value each(@Nullable Object item, int min, JsonObject bounds) {
        return new Value.Each(item, Math.max(min, 1), RuleGroup.of(new Rule("type", bounds)));
    }

    private static Value matched(@Nullable Object example, Rule rule) {
        return new Value.Matched(example, RuleGroup.of(rule));
    }
}
