package dev.contract.core.match;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonKind;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guesses what happened when something differs, in words for the person who has to mend it. */
final class Hints {

    private static final int MOST_NAMES = 50;

    private Hints() {}

    /** About members that are missing or too many; nothing where that many differ that it is another object. */
    static @Nullable String forNames(JsonObject expected, JsonObject actual) {
        List<String> hints = new ArrayList<>();
        List<String> surplus = new ArrayList<>(Names.only(actual, expected, MOST_NAMES));
        List<String> allMissing = Names.only(expected, actual, MOST_NAMES);
        if (allMissing.size() > MOST_NAMES || surplus.size() > MOST_NAMES) {
            return null;
        }
        SimilarName names = new SimilarName(expected, actual);
        for (String missing : allMissing) {
            String similar = names.find(missing, surplus);
            String wrapper = similar == null ? wrapper(missing, actual, surplus) : null;
            if (similar != null) {
                surplus.remove(similar);
                boolean sameLetters = similar.equalsIgnoreCase(missing);
                hints.add(
                        sameLetters
                                ? "no '%s', but '%s': upper and lower case differ"
                                        .formatted(Show.text(missing), Show.text(similar))
                                : "no '%s', but '%s': was it renamed to '%2$s'?"
                                        .formatted(Show.text(missing), Show.text(similar)));
            } else if (wrapper != null) {
                hints.add("no '%s' here, but inside of '%s': was an object put around it?"
                        .formatted(Show.text(missing), Show.text(wrapper)));
            } else {
                hints.add("no '" + Show.text(missing) + "'");
            }
        }
        return hints.isEmpty() ? null : String.join("; ", hints);
    }

    private static @Nullable String wrapper(String missing, JsonObject actual, List<String> surplus) {
        return surplus.stream()
                .filter(name -> actual.object(name).has(missing))
                .findFirst()
                .orElse(null);
    }

    /** About a value that a rule refused. */
    static @Nullable String forValue(Rule rule, JsonValue expected, JsonValue actual) {
        return switch (rule.name()) {
            case "date", "time", "datetime" -> forDate(rule, actual);
            case "equality" -> forEquality(expected, actual);
            case "regex", "include" -> actual.kind() == JsonKind.NULL ? "null was sent" : null;
            default -> forKinds(expected, actual);
        };
    }

    private static String forDate(Rule rule, JsonValue actual) {
        if (actual instanceof JsonNumber number && number.isInteger()) {
            return "a number was sent: is it seconds or milliseconds since 1970 now?";
        }
        String format = rule.attributes().text("format", "");
        if (format.contains("DD") || format.contains("YYYY")) {
            return "in a format, D is the day of the year and Y the year of a week: dd and yyyy are meant mostly";
        }
        List<String> formats =
                format.isEmpty() ? DateFormats.defaults(rule.name(), MatchingProfile.DEFAULT) : List.of(format);
        if (DateCheck.hasForm(formats, ValueChecks.text(actual))) {
            return "the format is right, but there is no such " + (rule.name().equals("time") ? "time" : "day or time");
        }
        String whole = ValueChecks.text(actual).replaceFirst("(:\\d\\d)[.,]\\d+", "$1");
        return !formats.get(0).contains("S") && DateCheck.hasForm(formats, whole)
                ? "fractions of a second were sent: a format with .SSS accepts moments with and without"
                : "the format differs from " + formats.get(0);
    }

    /** About values of another kind. */
    static @Nullable String forKinds(JsonValue expected, JsonValue actual) {
        if (actual.kind() == JsonKind.NULL) {
            return "null was sent: is the value optional for the provider?";
        }
        if (expected instanceof JsonNumber && isNumberAsText(actual)) {
            return "a number was sent as text";
        }
        if (expected instanceof JsonString && actual instanceof JsonNumber) {
            return "a text was expected, a number was sent";
        }
        if (expected instanceof JsonArray && actual instanceof JsonObject object) {
            return wrappedList(object);
        }
        if (expected instanceof JsonObject && actual instanceof JsonArray) {
            return "a list was sent where one object was expected";
        }
        return null;
    }

    /** About two values that should be equal. */
    static @Nullable String forEquality(JsonValue expected, JsonValue actual) {
        if (expected instanceof JsonString wanted && actual instanceof JsonString text) {
            if (wanted.value().equalsIgnoreCase(text.value())) {
                return "upper and lower case differ";
            }
            return wanted.value().strip().equals(text.value().strip()) ? "only the spaces around it differ" : null;
        }
        if (expected instanceof JsonNumber wanted && actual instanceof JsonNumber number && wanted.sameValue(number)) {
            return "the same number, written differently";
        }
        return forKinds(expected, actual);
    }

    static @Nullable String forSize(JsonArray expected, JsonArray actual) {
        return actual.items().isEmpty() && !expected.items().isEmpty()
                ? "nothing was found: does the provider state create what the example shows?"
                : null;
    }

    private static String wrappedList(JsonObject object) {
        return object.members().entrySet().stream()
                .filter(member -> member.getValue() instanceof JsonArray)
                .findFirst()
                .map(member -> "the list is inside of '" + member.getKey() + "': was an object put around it?")
                .orElse("one object was sent where a list was expected");
    }

    private static boolean isNumberAsText(JsonValue value) {
        return value instanceof JsonString text && text.value().matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    }
}
