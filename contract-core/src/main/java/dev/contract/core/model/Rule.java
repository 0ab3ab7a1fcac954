package dev.contract.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A matching rule as data; what it does is decided in {@code core.match}.
 *
 * @param name the value of {@code match} in canonical form, for example {@code regex}; empty if the file gave none
 * @param attributes everything beside the name
 */
public record Rule(String name, JsonObject attributes) {

    public Rule(String name) {
        this(name, JsonObject.EMPTY);
    }

    public static Rule type() {
        return new Rule("type");
    }

    public static Rule regex(String regex) {
        return new Rule("regex", JsonObject.of("regex", regex));
    }

    /** Reads a rule in any form that was ever written and brings it into the canonical one. */
    public static Rule fromJson(JsonObject json) {
        return RuleForms.read(json);
    }

    public JsonObject toJson() {
        return new JsonObject(RuleForms.write(this));
    }

    /** A number attribute, also when it was written as text; null if absent or no whole number. */
    public @Nullable Integer integer(String attribute) {
        JsonValue value = attributes.get(attribute);
        String text = value instanceof JsonString string ? string.value() : String.valueOf(value);
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    /** The rule in a few words: {@code regex '\d+'}, {@code type (min 1)}. */
    @Override
    public String toString() {
        if (attributes.isEmpty()) {
            return name;
        }
        String only = attributes.members().size() == 1 ? RuleForms.mainAttribute(name) : null;
        String text = only == null ? null : attributes.text(only);
        if (text != null) {
            return name + " '" + text + "'";
        }
        StringBuilder words = new StringBuilder();
        attributes
                .members()
                .forEach((key, value) -> words.append(words.length() == 0 ? "" : ", ")
                        .append(key)
                        .append(' ')
                        .append(value));
        return name + " (" + words + ")";
    }
}
