package dev.contract.core.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms in which rules have been written over the versions, and the one form in which we keep them. */
final class RuleForms {

    /** Older forms leave out {@code match}: the attribute alone says which rule is meant. */
    private static final List<String> KEYLESS = List.of("regex", "timestamp", "datetime", "date", "time");

    private RuleForms() {}

    static Rule read(JsonObject json) {
        String match = json.text("match");
        JsonObject attributes = json.without("match");
        if (match == null) {
            match = keyless(attributes);
        }
        return switch (match) {
            case "min", "max" -> attributes.has(match) ? new Rule("type", attributes) : new Rule(match, attributes);
            case "minmax" ->
                attributes.has("min") || attributes.has("max")
                        ? new Rule("type", attributes)
                        : new Rule(match, attributes);
            case "real" -> new Rule("decimal", attributes);
            case "timestamp", "datetime" -> new Rule("datetime", withFormat(attributes, "timestamp", "datetime"));
            case "date", "time" -> new Rule(match, withFormat(attributes, match));
            default -> new Rule(match, attributes);
        };
    }

    static Map<String, JsonValue> write(Rule rule) {
        Map<String, JsonValue> json = new LinkedHashMap<>();
        if (!rule.name().isEmpty()) {
            json.put("match", new JsonString(rule.name()));
        }
        json.putAll(rule.attributes().members());
        return json;
    }

    /** The attribute that says it all for a rule with only one; null if there is none. */
    static @Nullable String mainAttribute(String rule) {
        return switch (rule) {
            case "regex" -> "regex";
            case "date", "time", "datetime" -> "format";
            case "include", "contentType" -> "value";
            default -> null;
        };
    }

    /** A size beside another attribute only adds to it: taken for the rule, it would let any text pass. */
    private static String keyless(JsonObject attributes) {
        String sized = attributes.has("min") || attributes.has("max") ? "type" : "";
        return KEYLESS.stream().filter(attributes::has).findFirst().orElse(sized);
    }

    private static JsonObject withFormat(JsonObject attributes, String... olderNames) {
        for (String older : olderNames) {
            JsonValue format = attributes.get(older);
            if (format != null && !attributes.has("format")) {
                return attributes.without(older).with("format", format);
            }
        }
        return attributes;
    }
}
