package dev.contract.core.schema;

import dev.contract.core.model.Combine;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** The rules that come closest to what a schema says of a value without members or items. */
final class ScalarRules {

    private static final String DIGITS = "\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})";
    private static final String UUID = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";

    private ScalarRules() {}

    /** One group for all types and alternatives: any of them is enough. */
    static RuleGroup of(SchemaWords words, List<SchemaWords> alternatives) {
        Set<Rule> rules = new LinkedHashSet<>();
        (alternatives.isEmpty() ? List.of(words) : alternatives).forEach(each -> rules.addAll(rules(each)));
        if (rules.size() > 1 && rules.remove(Rule.type())) {
            // the type would be that of the example, which may be one of the others
            rules.add(Rule.regex("[\\s\\S]*"));
        }
        return new RuleGroup(rules.size() == 1 ? Combine.AND : Combine.OR, new ArrayList<>(rules));
    }

    private static List<Rule> rules(SchemaWords words) {
        List<JsonValue> values = words.schema().has("const")
                ? List.of(words.schema().members().getOrDefault("const", JsonNull.NULL))
                : words.schema().items("enum");
        if (!values.isEmpty()) {
            return ofValues(values);
        }
        List<String> types = words.types();
        return types.isEmpty()
                ? List.of(anything())
                : types.stream().map(type -> ofType(type, words)).toList();
    }

    private static Rule ofType(String type, SchemaWords words) {
        return switch (type) {
            case "integer", "number" -> new Rule(type);
            case "null" -> new Rule("null");
            case "string" -> ofString(words.schema());
            case "boolean" -> Rule.regex("^(true|false)$");
            default -> anything();
        };
    }

    /** Of texts that any value has, the empty one is part of all. */
    private static Rule anything() {
        return new Rule("include", JsonObject.of("value", ""));
    }

    private static List<Rule> ofValues(List<JsonValue> values) {
        List<Rule> rules = new ArrayList<>();
        String texts = values.stream()
                .filter(value -> !value.kind().isContainer() && value != JsonNull.NULL)
                .map(value -> quoted(value instanceof JsonString string ? string.value() : value.toString()))
                .collect(Collectors.joining("|"));
        if (!texts.isEmpty()) {
            rules.add(Rule.regex("^(" + texts + ")$"));
        }
        if (values.contains(JsonNull.NULL)) {
            rules.add(new Rule("null"));
        }
        return rules.isEmpty() ? List.of(anything()) : rules;
    }

    private static String quoted(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
    }

    private static Rule ofString(JsonObject schema) {
        String pattern = schema.text("pattern");
        if (pattern != null && isReadable(pattern)) {
            return Rule.regex(whole(pattern));
        }
        return switch (schema.text("format", "")) {
            case "date" -> new Rule("date", JsonObject.of("format", "yyyy-MM-dd"));
            case "time" -> Rule.regex("^" + DIGITS + "$");
            case "date-time" -> Rule.regex("^\\d{4}-\\d{2}-\\d{2}[Tt]" + DIGITS + "$");
            case "uuid" -> Rule.regex(UUID);
            default -> Rule.type();
        };
    }

    private static boolean isReadable(String pattern) {
        try {
            return !Pattern.compile(pattern).pattern().isEmpty();
        } catch (PatternSyntaxException ofAnotherDialect) {
            return false;
        }
    }

    /** A schema looks for its pattern anywhere in a text, a rule compares the whole. */
    private static String whole(String pattern) {
        boolean anchored = pattern.matches("(?s)\\^[^|]*[^\\\\]\\$");
        return anchored ? pattern : "[\\s\\S]*(" + pattern + ")[\\s\\S]*";
    }
}
