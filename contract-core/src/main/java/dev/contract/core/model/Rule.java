package dev.contract.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A matching rule as data; what it does is decided in {@code core.match}.
 *
 * @param name the value of {@code match} in canonical form, for example {@code regex}
 * @param attributes everything beside the name, as read
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
        if (attributes.members().size() == 1 && attributes.has(name)) {
            return name + " '" + attributes.text(name, String.valueOf(attributes.get(name))) + "'";
        }
        StringBuilder text = new StringBuilder(name).append(" (");
        attributes
                .members()
                .forEach((key, value) -> text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ")
                        .append(key)
                        .append(' ')
                        .append(value instanceof JsonString string ? "'" + string.value() + "'" : value));
        return text.append(')').toString();
    }
}
