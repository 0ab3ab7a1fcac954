package dev.contract.core.match;

import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule, compiled. Some rules judge a value, others say how a container is compared. */
sealed interface CompiledRule {

    Rule rule();

    /** The rule in a few words. */
    default String words() {
        return rule().toString();
    }

    /** What the rule asks for below its path; null if nothing. */
    default @Nullable CompiledRule below() {
        return null;
    }

    /** Judges one value: {@code type}, {@code regex}, … */
    record OfValue(Rule rule, ValueCheck check) implements CompiledRule {
        /** The size of an array is asked for at its own path only. */
        @Override
        public CompiledRule below() {
            return check instanceof SizeCheck ? new OfValue(Rule.type(), ValueChecks::type) : this;
        }
    }

    /** Members of an object may have any name: {@code values}. */
    record Values(Rule rule) implements CompiledRule {}

    /** Every name of an object's members has to pass: {@code eachKey}. */
    record EachKey(Rule rule, JsonValue example, CompiledGroup keys) implements CompiledRule {
        @Override
        public String words() {
            return "eachKey " + keys.words();
        }
    }

    /**
     * Every member or item has to pass: {@code eachValue}.
     *
     * @param state where only the group holds
     */
    record EachValue(Rule rule, CompiledGroup group, RuleState state) implements CompiledRule {
        EachValue(Rule rule, CompiledGroup group) {
            this(rule, group, RuleState.only(group));
        }

        @Override
        public String words() {
            return "eachValue " + group.words();
        }
    }

    /** Every variant has to be found among the items: {@code arrayContains}. */
    record ArrayContains(Rule rule, List<Variant> variants) implements CompiledRule {
        @Override
        public String words() {
            return "arrayContains";
        }
    }

    /** The items may come in any order: {@code ignore-order}, with bounds on the size. */
    record IgnoreOrder(
            Rule rule, @Nullable Integer min, @Nullable Integer max) implements CompiledRule {}

    /**
     * One item that an array has to contain.
     *
     * @param index of the example item; -1 if every example item is meant, by equality
     */
    record Variant(int index, RuleState rules) {}
}
