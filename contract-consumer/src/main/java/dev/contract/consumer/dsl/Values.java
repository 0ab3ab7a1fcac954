package dev.contract.consumer.dsl;

import dev.contract.core.model.Combine;
import dev.contract.core.model.Generator;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of a contract, to be imported statically. Everything that is no such value is expected literally. */
public final class Values extends TextValues {

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

    /** Something of the example's type that is not empty (specification 4). */
    public static Value notEmpty(Object example) {
        return matched(example, new Rule("notEmpty"));
    }

    /**
     * A single value as stated, or null. Not for objects and lists: there no verifier accepts null, so state two
     * interactions, or {@link #optional}.
     */
    public static Value nullable(Object value) {
        Value.Matched stated = value instanceof Value.Matched matched ? matched : (Value.Matched) like(value);
        Object example = stated.example();
        boolean alternatives =
                stated.rules().combine() == Combine.OR || stated.rules().rules().size() == 1;
        boolean single = example == null || PlainValues.isPlain(example);
        if (!alternatives) {
            throw new IllegalArgumentException(
                    "nullable(allOf(…)): one group of rules cannot say all of these or null. State two interactions.");
        }
        if (!single) {
            throw new IllegalArgumentException(
                    "nullable(%s): verifiers never accept null for an object or a list. State two interactions, or use optional(…)."
                            .formatted(value.getClass().getSimpleName()));
        }
        List<Rule> rules = new ArrayList<>(stated.rules().rules());
        rules.add(new Rule("null"));
        return new Value.Matched(stated.example(), new RuleGroup(Combine.OR, rules), stated.generator());
    }

    /**
     * A member, parameter or header that may be there or not: the draft becomes two interactions, one with it and one
     * without, and the consumer's test has to go through both.
     */
    public static Value optional(@Nullable Object value) {
        return new Value.Optional(value);
    }

    /** A list that has an item like each of these, in any order and among others (specification 4). */
    public static Value arrayContaining(Object... variants) {
        if (variants.length == 0) {
            throw new IllegalArgumentException("arrayContaining() of nothing accepts every list: name an item.");
        }
        return new Value.Containing(List.of(variants));
    }

    /** An object with any names, of which one is given as an example, and values that are all like this one. */
    public static Value values(String exampleName, @Nullable Object value) {
        return new Value.Members(exampleName, value, RuleGroup.of(new Rule("values")));
    }

    /** An object whose names are all like the first value, a text, and its values like the second (specification 4). */
    public static Value eachKey(Value key, @Nullable Object value) {
        Object name = key instanceof Value.Matched matched ? matched.example() : null;
        if (!(name instanceof String text)) {
            throw new IllegalArgumentException("eachKey takes a text for the names such as matching(…).");
        }
        return new Value.Members(text, value, RuleGroup.of(eachRule("eachKey", key), new Rule("values")));
    }

    /** An object or list whose values are all like this one (specification 4). */
    public static Value eachValue(Value value, Object example) {
        return matched(example, eachRule("eachValue", value));
    }

    /**
     * A value that the provider state returns, and in the consumer's test the example.
     *
     * @param expression the name of what is returned, or a text around it such as {@code /orders/${id}}
     */
    public static Value fromProviderState(String expression, Object example) {
        String known = expression.contains("${") ? expression : "${" + expression + "}";
        Generator generator =
                new Generator("ProviderState", JsonObject.of("expression", known, "dataType", type(example)));
        return new Value.Matched(example, RuleGroup.of(Rule.type()), generator);
    }

    /** A value with all of these rules at once, such as {@code allOf("Ann", notEmpty("x"), includes("n", "n"))}. */
    public static Value allOf(Object example, Value... values) {
        return new Value.Matched(example, new RuleGroup(Combine.AND, rules(values)));
    }

    /** A value with one of these rules. */
    public static Value anyOf(Object example, Value... values) {
        return new Value.Matched(example, new RuleGroup(Combine.OR, rules(values)));
    }

    /** Any status from 200 to 299. */
    public static Value success(int example) {
        return statusCode("success", example);
    }

    /** A status of a class: info, success, redirect, clientError, serverError, nonError or error (specification 4). */
    public static Value statusCode(String statusClass, int example) {
        return matched(example, new Rule("statusCode", JsonObject.of("status", statusClass)));
    }

    private static String type(Object example) {
        if (example instanceof Boolean) {
            return "BOOLEAN";
        }
        if (example instanceof Number number) {
            return number.toString().matches("-?\\d+") ? "INTEGER" : "DECIMAL";
        }
        return example instanceof CharSequence ? "STRING" : "RAW";
    }

    private static Rule eachRule(String name, Value value) {
        boolean single = value instanceof Value.Matched stated
                && stated.rules().combine() == Combine.AND
                && (stated.example() == null || PlainValues.isPlain(stated.example()));
        if (!single || !(value instanceof Value.Matched matched)) {
            throw new IllegalArgumentException(name
                    + " takes a single value such as integer(1) or matching(…); for objects and lists use values(…).");
        }
        List<JsonObject> rules =
                matched.rules().rules().stream().map(Rule::toJson).toList();
        JsonObject attributes = JsonObject.of("rules", rules);
        return new Rule(name, name.equals("eachKey") ? attributes.with("value", matched.example()) : attributes);
    }

    private static List<Rule> rules(Value... values) {
        return Stream.of(values)
                .flatMap(value ->
                        value instanceof Value.Matched matched ? matched.rules().rules().stream() : Stream.empty())
                .toList();
    }

    private static Value each(@Nullable Object item, int min, JsonObject bounds) {
        boolean nothing = item == null
                || (item instanceof Map<?, ?> map && map.isEmpty())
                || (item instanceof List<?> list && list.isEmpty());
        if (nothing || min < 0) {
            throw new IllegalArgumentException(
                    "eachLike(%s, %d) says nothing about the items: give an example, and 0 or more for the least number."
                            .formatted(item, min));
        }
        return new Value.Each(item, Math.max(min, 1), RuleGroup.of(new Rule("type", bounds)));
    }
}
