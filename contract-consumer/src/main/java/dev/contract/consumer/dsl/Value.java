package dev.contract.consumer.dsl;

import dev.contract.core.model.RuleGroup;
import org.jspecify.annotations.Nullable;

/**
 * An example with the rule that says how far the real value may differ from it. Made by {@link Values}; may stand
 * anywhere inside of maps and lists.
 */
public sealed interface Value {

    /** A value and its rules; the example may hold further values. */
    record Matched(@Nullable Object example, RuleGroup rules) implements Value {}

    /** An array whose items all look like the example, which may hold further values. */
    record Each(@Nullable Object item, int examples, RuleGroup rules) implements Value {}
}
