package dev.contract.consumer.dsl;

import dev.contract.core.model.Generator;
import dev.contract.core.model.RuleGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example with the rule that says how far the real value may differ from it. Made by {@link Values}; may stand
 * anywhere inside of maps, lists, records and beans.
 */
public sealed interface Value {

    /**
     * The same with another value at a path below it, such as {@code name} or {@code $.address.zip}; mostly to say more
     * about a record or bean.
     */
    default Value at(String path, @Nullable Object value) {
        return new Changed(this, Map.of(path, new Replacement(value)));
    }

    /** A value and its rules; the example may hold further values. */
    record Matched(
            @Nullable Object example,
            RuleGroup rules,
            @Nullable Generator generator) implements Value {
        Matched(@Nullable Object example, RuleGroup rules) {
            this(example, rules, null);
        }
    }

    /** An array whose items all look like the example, which may hold further values. */
    record Each(@Nullable Object item, int examples, RuleGroup rules) implements Value {}

    /** An object whose members may have other names, with values that all look like this one. */
    record Members(String name, @Nullable Object value, RuleGroup rules) implements Value {}

    /** An array that has an item for each of these, among others and in any order. */
    record Containing(List<?> variants) implements Value {}

    /** A member that may be there or not: there is an interaction with it and one without. */
    record Optional(@Nullable Object value) implements Value {}

    /** A value some of which is replaced, by path. */
    record Changed(Value value, Map<String, Replacement> changes) implements Value {
        @Override
        public Value at(String path, @Nullable Object replacement) {
            Map<String, Replacement> more = new LinkedHashMap<>(changes);
            more.put(path, new Replacement(replacement));
            return new Changed(value, more);
        }
    }

    /** What stands at a path instead; may be null. */
    record Replacement(@Nullable Object value) {}
}
