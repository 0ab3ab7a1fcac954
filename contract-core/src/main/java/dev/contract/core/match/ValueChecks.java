package dev.contract.core.match;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonKind;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Rule;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compiles the rules that judge one value. Source: Pact specification 2–4, "Matchers". */
final class ValueChecks {

    /** Possessive, as the engine recurses for each repetition otherwise. Source: semver.org, version 2.0.0. */
    private static final Pattern SEMVER = Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)"
            + "(-ID(\\.ID)*+)?(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*+)?"
                    .replace("ID", "(\\d*[a-zA-Z-][0-9a-zA-Z-]*|0|[1-9]\\d*)"));

    private ValueChecks() {}

    /** The check of a rule; null if the rule is not one about a single value. */
    static @Nullable ValueCheck compile(Rule rule, MatchingProfile profile) throws RuleException {
        return switch (rule.name()) {
            case "equality" -> ValueChecks::equality;
            case "type" -> SizeCheck.of(rule);
            case "regex" -> RegexCheck.of(attribute(rule, "regex"));
            case "include" -> include(attribute(rule, "value"));
            case "integer" -> ValueChecks::integer;
            case "decimal" -> ValueChecks::decimal;
            case "number" -> ValueChecks::number;
            case "boolean" -> ValueChecks::bool;
            case "null" -> ValueChecks::nothing;
            case "notEmpty" -> ValueChecks::notEmpty;
            case "semver" -> ValueChecks::semver;
            case "date", "time", "datetime" -> DateCheck.of(rule, profile);
            case "contentType" -> ContentTypeCheck.of(attribute(rule, "value"));
            case "statusCode" -> StatusCodes.of(rule);
            case "min", "max", "minmax" -> throw new RuleException("the rule '" + rule.name() + "' has no size");
            default -> null;
        };
    }

    static @Nullable String equality(JsonValue expected, JsonValue actual, Mode mode) {
        return expected.sameAs(actual) ? null : unequal(expected, actual);
    }

    static String unequal(JsonValue expected, JsonValue actual) {
        return "Expected %s to be equal to %s".formatted(Show.typed(actual), Show.typed(expected));
    }

    static @Nullable String type(JsonValue expected, JsonValue actual, Mode mode) {
        JsonKind wanted = expected.kind();
        JsonKind found = actual.kind();
        boolean same = wanted == found
                || (wanted.isNumber() && found.isNumber())
                || (mode.textIsNumber() && wanted == JsonKind.STRING && isOneText(actual));
        return same
                ? null
                : "Expected %s to be the same type as %s".formatted(Show.typed(actual), Show.typed(expected));
    }

    private static boolean isOneText(JsonValue actual) {
        return !actual.kind().isContainer() && actual.kind() != JsonKind.NULL;
    }

    private static ValueCheck include(String part) {
        return (expected, actual, mode) -> actual.kind().isContainer()
                        || (actual.kind() != JsonKind.NULL && text(actual).contains(part))
                ? null
                : "Expected %s to include '%s'".formatted(Show.value(actual), Show.text(part));
    }

    private static @Nullable String integer(JsonValue expected, JsonValue actual, Mode mode) {
        boolean passes = actual instanceof JsonNumber number
                ? number.isInteger()
                : mode.textIsNumber() && text(actual).matches("-?\\d+");
        return passes ? null : "Expected %s to be an integer".formatted(Show.typed(actual));
    }

    /** Zero counts as a decimal, as it has no other way to be written by some serialisers. */
    private static @Nullable String decimal(JsonValue expected, JsonValue actual, Mode mode) {
        boolean passes = actual instanceof JsonNumber number
                ? isDecimal(number, mode)
                : mode.textIsNumber() && text(actual).matches("-?(0|\\d+\\.\\d+([eE][-+]?\\d+)?)");
        return passes ? null : "Expected %s to be a decimal number".formatted(Show.typed(actual));
    }

    private static boolean isDecimal(JsonNumber number, Mode mode) {
        return number.isInteger()
                ? number.text().equals("0") && !mode.has(Deviation.ZERO_IS_NO_DECIMAL)
                : !isExponentRefused(number, mode);
    }

    private static boolean isExponentRefused(JsonNumber number, Mode mode) {
        return mode.has(Deviation.EXPONENT_IS_NO_NUMBER) && number.text().matches(".*[eE].*");
    }

    private static @Nullable String number(JsonValue expected, JsonValue actual, Mode mode) {
        boolean passes = (actual instanceof JsonNumber number && !isExponentRefused(number, mode))
                || (mode.textIsNumber() && text(actual).matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?"));
        return passes ? null : "Expected %s to be a number".formatted(Show.typed(actual));
    }

    private static @Nullable String bool(JsonValue expected, JsonValue actual, Mode mode) {
        boolean passes = actual instanceof JsonBoolean
                || (actual instanceof JsonString string && string.value().matches("true|false"));
        return passes ? null : "Expected %s to match a boolean".formatted(Show.typed(actual));
    }

    private static @Nullable String nothing(JsonValue expected, JsonValue actual, Mode mode) {
        return actual.kind() == JsonKind.NULL ? null : "Expected %s to be a null value".formatted(Show.typed(actual));
    }

    private static @Nullable String notEmpty(JsonValue expected, JsonValue actual, Mode mode) {
        String type = mode.has(Deviation.NOT_EMPTY_OF_ANY_TYPE) ? null : type(expected, actual, mode);
        if (type != null) {
            return type;
        }
        boolean empty = actual.kind() == JsonKind.NULL
                || (actual instanceof JsonString string && string.value().isEmpty())
                || (actual instanceof JsonArray array && array.items().isEmpty())
                || (actual instanceof JsonObject object && object.isEmpty());
        return empty ? "Expected %s to not be empty".formatted(Show.typed(actual)) : null;
    }

    private static @Nullable String semver(JsonValue expected, JsonValue actual, Mode mode) {
        boolean passes = actual instanceof JsonString string
                && SEMVER.matcher(string.value()).matches();
        return passes ? null : "%s is not a valid semantic version".formatted(Show.value(actual));
    }

    /** The value as text, without quotes. */
    static String text(JsonValue value) {
        return value instanceof JsonString string ? string.value() : value.toString();
    }

    private static String attribute(Rule rule, String name) throws RuleException {
        JsonValue value = rule.attributes().get(name);
        if (value == null) {
            throw new RuleException("the rule '%s' has no attribute \"%s\"".formatted(rule.name(), name));
        }
        return text(value);
    }
}
