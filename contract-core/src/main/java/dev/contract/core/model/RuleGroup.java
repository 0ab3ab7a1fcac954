package dev.contract.core.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules for one place. A group without rules counts as no rule.
 *
 * @param extra attributes of the file that we only keep
 */
public record RuleGroup(Combine combine, List<Rule> rules, JsonObject extra) {

    public RuleGroup {
        rules = List.copyOf(rules);
    }

    public RuleGroup(Combine combine, List<Rule> rules) {
        this(combine, rules, JsonObject.EMPTY);
    }

    public static RuleGroup of(Rule... rules) {
        return new RuleGroup(Combine.AND, List.of(rules));
    }

    /** Reads a group in any form that was ever written: with matchers, as a list of rules, or as a single rule. */
    public static RuleGroup fromJson(JsonValue json) {
        if (json instanceof JsonArray rules) {
            return new RuleGroup(Combine.AND, rules(rules.items()));
        }
        JsonObject object = json instanceof JsonObject any ? any : JsonObject.EMPTY;
        if (!object.has("matchers")) {
            return object.isEmpty() ? RuleGroup.of() : RuleGroup.of(Rule.fromJson(object));
        }
        Combine combine = object.text("combine", "AND").equalsIgnoreCase("OR") ? Combine.OR : Combine.AND;
        return new RuleGroup(combine, rules(object.items("matchers")), object.without("combine", "matchers"));
    }

    /** Why a group in a file cannot be read without losing a rule; null if it can. */
    public static @Nullable String problem(JsonValue json) {
        if (json == JsonNull.NULL) {
            return null;
        }
        JsonObject object = json instanceof JsonObject any ? any : JsonObject.EMPTY;
        JsonValue rules = object.has("matchers") ? object.get("matchers") : json;
        if (!(rules instanceof JsonArray) && (rules != json || !(json instanceof JsonObject))) {
            return "the matching rules are no list but " + rules;
        }
        if (rules instanceof JsonArray all && !all.items().stream().allMatch(JsonObject.class::isInstance)) {
            return "a matching rule is no object in " + rules;
        }
        JsonValue combine = object.get("combine");
        boolean known = combine == null
                || combine == JsonNull.NULL
                || (combine instanceof JsonString text && text.value().matches("(?i)and|or"));
        return known ? null : "rules are combined by AND or OR, not by " + combine;
    }

    private static List<Rule> rules(List<JsonValue> rules) {
        return rules.stream()
                .filter(JsonObject.class::isInstance)
                .map(rule -> Rule.fromJson((JsonObject) rule))
                .toList();
    }

    public JsonObject toJson() {
        JsonObject group = JsonObject.of(
                "combine", combine, "matchers", rules.stream().map(Rule::toJson).toList());
        return group.withAll(extra);
    }

    /** The rules in a few words, joined by AND or OR. */
    @Override
    public String toString() {
        return rules.stream().map(Rule::toString).collect(Collectors.joining(" " + combine + " "));
    }
}
