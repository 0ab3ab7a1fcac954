package dev.contract.core.match;

import dev.contract.core.match.CompiledRule.OfValue;
import dev.contract.core.model.JsonKind;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * From a rule that a value passes to another that it passes, too.
 *
 * @param known the rule that is passed, with its example
 * @param wanted the rule in question, with its example; a null example is the value itself
 * @param textIsNumber true where numbers are written as text
 * @param texts true where there are only texts
 */
record ValueStep(
        OfValue known,
        @Nullable JsonValue knownExample,
        OfValue wanted,
        @Nullable JsonValue wantedExample,
        boolean textIsNumber,
        boolean texts) {

    private static final Set<String> NUMBERS = Set.of("integer", "decimal", "number");
    private static final Set<String> DATES = Set.of("date", "time", "datetime");

    /** True only if that is certain. */
    boolean follows() {
        return switch (wanted.rule().name()) {
            case "type" ->
                wantedExample == null
                        ? !(wanted.check() instanceof SizeCheck)
                                || (known.check() instanceof SizeCheck && isSizeWithin())
                        : isOfType(wantedExample.kind()) && isSizeWithin();
            case "equality" -> wantedExample == null;
            case "number" -> NUMBERS.contains(name()) || isTyped(JsonKind::isNumber);
            case "boolean" -> isSame() || isTyped(kind -> kind == JsonKind.BOOLEAN);
            case "null" -> isSame() || isTyped(kind -> kind == JsonKind.NULL);
            case "notEmpty" -> isNeverEmpty() && (wantedExample == null || isOfType(wantedExample.kind()));
            case "include" -> name().equals("include") && text(known).contains(text(wanted));
            default -> isSame();
        };
    }

    private String name() {
        return known.rule().name();
    }

    private boolean isSame() {
        return known.rule().equals(wanted.rule());
    }

    private static String text(OfValue include) {
        JsonValue part = include.rule().attributes().get("value");
        return part == null ? "" : ValueChecks.text(part);
    }

    private boolean isSizeWithin() {
        return !(known.check() instanceof SizeCheck)
                || (wanted.check() instanceof SizeCheck
                        && Bounds.of(List.of(known)).isWithin(Bounds.of(List.of(wanted))));
    }

    private boolean isTyped(Predicate<JsonKind> kinds) {
        boolean typed = (name().equals("type") && !(known.check() instanceof SizeCheck)) || name().equals("notEmpty");
        return typed && knownExample != null && kinds.test(knownExample.kind());
    }

    /** True if what passes the known rule is of the type of an example of this kind. */
    private boolean isOfType(JsonKind kind) {
        if (textIsNumber && kind == JsonKind.STRING) {
            return texts || isOneText();
        }
        JsonKind sure = sureKind();
        return sure != null && (sure == kind || (sure.isNumber() && kind.isNumber()));
    }

    private boolean isOneText() {
        boolean typed = (name().equals("type") || name().equals("notEmpty"))
                && knownExample != null
                && !knownExample.kind().isContainer()
                && knownExample.kind() != JsonKind.NULL;
        return typed || NUMBERS.contains(name()) || name().equals("boolean") || sureKind() == JsonKind.STRING;
    }

    /** The kind of everything that passes the known rule; null if there may be several. A text may be read as a number. */
    private @Nullable JsonKind sureKind() {
        return switch (name()) {
            case "type", "notEmpty" ->
                knownExample == null || (textIsNumber && knownExample.kind() == JsonKind.STRING)
                        ? null
                        : knownExample.kind();
            case "integer", "decimal", "number" -> textIsNumber ? null : JsonKind.DECIMAL;
            case "null" -> JsonKind.NULL;
            case "semver" -> JsonKind.STRING;
            default -> DATES.contains(name()) && isNoNumber() ? JsonKind.STRING : null;
        };
    }

    /** A date is written as a text where its format has something that no JSON number has. */
    private boolean isNoNumber() {
        String format = known.rule().attributes().get("format") instanceof JsonString text ? text.value() : "";
        return format.isEmpty() || (!format.contains("[") && (format.indexOf('-') > 0 || format.matches(".*[:/ ].*")));
    }

    private boolean isNeverEmpty() {
        return name().equals("notEmpty")
                || name().equals("semver")
                || NUMBERS.contains(name())
                || isTyped(kind -> kind.isNumber() || kind == JsonKind.BOOLEAN);
    }
}
