package dev.contract.core.match;

import dev.contract.core.match.CompiledRule.OfValue;
import dev.contract.core.model.Combine;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a single value.
 *
 * @param group the rules that hold; without one that judges values the example itself is asked for
 * @param example no container; null where each value is its own example
 * @param texts true if nothing but texts can arrive
 */
record ValueDemand(@Nullable CompiledGroup group, @Nullable JsonValue example, Mode mode, boolean texts)
        implements Demand {

    private List<OfValue> checks() {
        return group == null ? List.of() : group.checks();
    }

    private boolean anyOf() {
        return group != null && group.group().combine() == Combine.OR && checks().size() > 1;
    }

    /** True if no value is refused. */
    boolean isAnything() {
        return example == null
                && checks().stream()
                        .allMatch(rule -> rule.rule().name().equals("equality")
                                || (rule.rule().name().equals("type") && !(rule.check() instanceof SizeCheck)));
    }

    /** The value besides which nothing can pass; null if there may be several. */
    private @Nullable JsonValue only() {
        if (example != null && (checks().isEmpty() || (!anyOf() && has("equality")))) {
            return example;
        }
        return !anyOf() && has("null") ? JsonNull.NULL : null;
    }

    private boolean has(String rule) {
        return checks().stream().map(OfValue::rule).map(Rule::name).anyMatch(rule::equals);
    }

    boolean accepts(JsonValue value) {
        if (group == null || !group.judgesValues()) {
            return example == null || example.sameAs(value);
        }
        boolean[] failed = {false};
        group.judge(example == null ? value : example, value, mode, (rule, message, wanted, got) -> failed[0] = true);
        return !failed[0];
    }

    @Override
    public boolean isWithin(Demand other) {
        if (!(other instanceof ValueDemand wider) || wider.texts != texts || !wider.mode.equals(mode)) {
            return false;
        }
        if (wider.isAnything()) {
            return true;
        }
        JsonValue only = only();
        if (only != null) {
            return wider.accepts(only);
        }
        return anyOf() ? checks().stream().allMatch(rule -> alone(rule).isWithin(wider)) : wider.followsFrom(this);
    }

    private ValueDemand alone(OfValue rule) {
        CompiledGroup one = new CompiledGroup(RuleGroup.of(rule.rule()), List.of(rule));
        return new ValueDemand(one, example, mode, texts);
    }

    private boolean followsFrom(ValueDemand narrower) {
        if (checks().isEmpty()) {
            return false;
        }
        return anyOf()
                ? checks().stream().anyMatch(rule -> followsFrom(narrower, rule))
                : checks().stream().allMatch(rule -> followsFrom(narrower, rule));
    }

    private boolean followsFrom(ValueDemand narrower, OfValue rule) {
        return narrower.checks().stream()
                .anyMatch(known ->
                        new ValueStep(known, narrower.example, rule, example, mode.textIsNumber(), texts).follows());
    }

    @Override
    public @Nullable Object freeExample() {
        return only() == null ? example : null;
    }
}
