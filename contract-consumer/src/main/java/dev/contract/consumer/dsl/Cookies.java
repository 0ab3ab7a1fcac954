package dev.contract.consumer.dsl;

import dev.contract.core.model.Combine;
import dev.contract.core.model.Generator;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cookies of a request. Contracts know rules for headers only, so cookies with rules become one regular expression for
 * the header, which finds each of them in any order and among others.
 */
final class Cookies {

    private static final String REST = "\\s*(?:;.*)?$)";

    private final List<String> examples = new ArrayList<>();
    private final List<String> expressions = new ArrayList<>();
    private final StringBuilder regex = new StringBuilder();
    private boolean ruled;
    private boolean generated;

    /**
     * One more cookie.
     *
     * @param group null if it has to be the example
     */
    void add(String name, String example, @Nullable RuleGroup group, @Nullable Generator generator) {
        requireValid(name, example);
        examples.add(name + "=" + example);
        expressions.add(name + "=" + (generator == null ? example : expression(name, generator)));
        String value = group == null ? TextValues.literal(example) : pattern(name, example, group);
        regex.append("(?=(?:.*;)?\\s*" + TextValues.literal(name) + "=" + value + REST);
        ruled |= group != null;
        generated |= generator != null;
    }

    boolean isEmpty() {
        return examples.isEmpty();
    }

    String example() {
        return String.join("; ", examples);
    }

    /** Null if each of them has to be its example: cookies are then compared one by one. */
    @Nullable RuleGroup rule() {
        return ruled ? RuleGroup.of(Rule.regex(regex + ".*")) : null;
    }

    @Nullable Generator generator() {
        String expression = String.join("; ", expressions);
        return generated
                ? new Generator("ProviderState", JsonObject.of("expression", expression, "dataType", "STRING"))
                : null;
    }

    private static String expression(String name, Generator generator) {
        String expression = generator.attributes().text("expression", "");
        if (!generator.type().equals("ProviderState")) {
            throw wrong(name, "its value cannot be generated; only fromProviderState(…) can");
        }
        return expression;
    }

    private static String pattern(String name, String example, RuleGroup group) {
        if (group.rules().size() != 1 || group.combine() == Combine.OR) {
            throw wrong(name, "several rules for one value cannot be said of a cookie");
        }
        Rule rule = group.rules().get(0);
        return switch (rule.name()) {
            case "regex" -> within(name, rule.attributes().text("regex", ""));
            case "include" ->
                within(name, ".*" + TextValues.literal(rule.attributes().text("value", "")) + ".*");
            case "equality" -> TextValues.literal(example);
            case "type" -> "[^;]*";
            case "notEmpty" -> "[^;\\s][^;]*";
            case "integer" -> "-?\\d+";
            case "decimal" -> "-?\\d+\\.\\d+";
            case "number" -> "-?\\d+(?:\\.\\d+)?";
            case "boolean" -> "(?:true|false)";
            default -> throw wrong(name, "the rule '" + rule + "' cannot be said of a cookie");
        };
    }

    private static String within(String name, String regex) {
        try {
            return CookieExpression.rewrite(regex);
        } catch (IllegalArgumentException wrong) {
            throw wrong(name, wrong.getMessage());
        }
    }

    private static void requireValid(String name, String value) {
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw new IllegalArgumentException(
                    "The name of the cookie '%s' is no token (RFC 6265 §4.1.1).".formatted(name));
        }
        if (!value.strip().equals(value) || value.chars().anyMatch(c -> c == ';' || c < ' ' || c == 127)) {
            throw new IllegalArgumentException(
                    "Cookie '%s': '%s' has a semicolon, a control character or a space at an end, which no cookie holds (RFC 6265 §4.1.1): encode it first."
                            .formatted(name, value));
        }
    }

    private static IllegalArgumentException wrong(String name, @Nullable String problem) {
        return new IllegalArgumentException(
                "Cookie '%s': %s. A regular expression always can: matching(\"[0-9a-f]+\", \"4f2a\")."
                        .formatted(name, problem));
    }
}
