package dev.contract.core.match;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Rule;
import org.jspecify.annotations.Nullable;

/** The rule {@code type}, with the bounds that it may set to the size of an array. */
record SizeCheck(@Nullable Integer min, @Nullable Integer max) implements ValueCheck {

    static ValueCheck of(Rule rule) throws RuleException {
        Integer min = size(rule, "min");
        Integer max = size(rule, "max");
        return min == null && max == null ? ValueChecks::type : new SizeCheck(min, max);
    }

    private static @Nullable Integer size(Rule rule, String attribute) throws RuleException {
        Integer size = rule.integer(attribute);
        if (size == null && rule.attributes().has(attribute)) {
            throw new RuleException("the attribute \"%s\" of the rule 'type' is no size but %s"
                    .formatted(attribute, rule.attributes().get(attribute)));
        }
        return size;
    }

    @Override
    public @Nullable String failure(JsonValue expected, JsonValue actual, Mode mode) {
        if (!(actual instanceof JsonArray array)) {
            return ValueChecks.type(expected, actual, mode);
        }
        boolean anySize = mode.has(Deviation.EMPTY_EXAMPLE_HAS_ANY_SIZE)
                && expected instanceof JsonArray example
                && example.items().isEmpty();
        return anySize || passes(array.size()) ? null : failure(Show.items(array), array.size());
    }

    private boolean passes(int size) {
        return (min == null || size >= min) && (max == null || size <= max);
    }

    /** Judges the size of anything that has one. */
    @Nullable String failure(String shown, int size) {
        if (min != null && size < min) {
            return "Expected %s (size %d) to have minimum size of %d".formatted(shown, size, min);
        }
        return max != null && size > max
                ? "Expected %s (size %d) to have maximum size of %d".formatted(shown, size, max)
                : null;
    }
}
