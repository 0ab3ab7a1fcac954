package dev.contract.core.match;

import dev.contract.core.model.Combine;
import dev.contract.core.model.DocPath;
import dev.contract.core.model.DocPathSyntaxException;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns rules into objects that can each do one thing, and collects what cannot be turned. */
final class RuleCompiler {

    private final MatchingProfile profile;
    private final List<String> problems = new ArrayList<>();
    /** Groups that say the same, which many a contract has at each index, are compiled once and kept near each other. */
    private final Map<RuleGroup, CompiledGroup> compiled = new HashMap<>();

    private boolean hasVariants;

    RuleCompiler(MatchingProfile profile) {
        this.profile = profile;
    }

    MatchingProfile profile() {
        return profile;
    }

    /** Why an expectation cannot be judged; empty if it can. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Notes why the expectation cannot be judged. */
    void problem(String problem) {
        problems.add(problem);
    }

    /** Rules that the reader could not place: without them a verdict would be worth nothing. */
    void unreadable(String part, JsonValue kept) {
        if (kept instanceof JsonObject byPath && !byPath.has("matchers")) {
            byPath.members().forEach((path, rules) -> problems.add(unreadablePath(part, path, rules)));
        } else {
            String problem = RuleGroup.problem(kept);
            problems.add((problem == null ? "the matching rules cannot be read" : problem) + " (" + part + ")");
        }
    }

    private static String unreadablePath(String part, String expression, JsonValue rules) {
        String problem = RuleGroup.problem(rules);
        if (problem != null) {
            return problem + " (" + part + " " + expression + ")";
        }
        try {
            path(expression);
            return "matching rules for the part '%s' are unknown (%s)".formatted(part, expression);
        } catch (RuleException wrong) {
            return wrong.problem() + " (" + part + ")";
        }
    }

    /** The state at the root of a part, for rules by path. */
    RuleState compile(Part part, Map<DocPath, RuleGroup> groups) {
        RuleTrie trie = new RuleTrie();
        groups.forEach((path, group) -> {
            CompiledGroup known = compiled.get(group);
            CompiledGroup one = known == null ? group(group, part.wireName() + " " + path) : known;
            if (one != null) {
                trie.add(path, one);
            }
        });
        return trie.root();
    }

    /** A group of rules; null if it is empty. */
    @Nullable CompiledGroup group(RuleGroup group, String place) {
        CompiledGroup known = compiled.get(group);
        if (known != null) {
            return known;
        }
        int before = problems.size();
        List<CompiledRule> rules = new ArrayList<>();
        for (Rule rule : group.rules()) {
            try {
                rules.add(rule(rule, place));
            } catch (RuleException wrong) {
                problems.add(wrong.problem() + " (" + place + ")");
            }
        }
        if (rules.isEmpty()) {
            return null;
        }
        boolean anyOf = group.combine() == Combine.OR && !Deviation.CONTAINERS_TAKE_ALL_RULES.in(profile);
        CompiledGroup result = new CompiledGroup(group, anyOf ? rules : JoinedRules.of(rules), anyOf);
        if (problems.size() == before) {
            compiled.put(group, result);
        }
        return result;
    }

    /** True if any rule asks for items that it names by their place in the example. */
    boolean hasVariants() {
        return hasVariants;
    }

    private CompiledRule rule(Rule rule, String place) throws RuleException {
        ValueCheck check = ValueChecks.compile(rule, profile);
        if (check != null) {
            return new CompiledRule.OfValue(rule, check);
        }
        return switch (rule.name()) {
            case "values" -> new CompiledRule.Values(rule);
            case "eachKey" -> eachKey(rule, place);
            case "eachValue" -> new CompiledRule.EachValue(rule, nested(rule, place));
            case "arrayContains" -> new CompiledRule.ArrayContains(rule, variants(rule, place));
            case "ignore-order" -> ignoreOrder(rule);
            default -> throw new RuleException("the matching rule '" + rule.name() + "' is unknown");
        };
    }

    private CompiledRule ignoreOrder(Rule rule) throws RuleException {
        if (Deviation.ORDER_ALWAYS_COUNTS.in(profile)) {
            throw new RuleException("the matching rule 'ignore-order' is unknown to " + profile);
        }
        return new CompiledRule.IgnoreOrder(rule, rule.integer("min"), rule.integer("max"));
    }

    private CompiledRule eachKey(Rule rule, String place) throws RuleException {
        JsonValue example = rule.attributes().get("value");
        return new CompiledRule.EachKey(rule, example == null ? new JsonString("") : example, nested(rule, place));
    }

    private CompiledGroup nested(Rule rule, String place) throws RuleException {
        JsonValue rules = JsonValue.of(rule.attributes().items("rules"));
        CompiledGroup group = group(readable(rules), place + " " + rule.name());
        if (group == null) {
            throw new RuleException("the rule '" + rule.name() + "' has no rules of its own");
        }
        return group;
    }

    private List<CompiledRule.Variant> variants(Rule rule, String place) throws RuleException {
        List<CompiledRule.Variant> variants = new ArrayList<>();
        hasVariants = true;
        JsonValue given = rule.attributes().get("variants");
        if (given != null && !(given instanceof JsonArray)) {
            throw new RuleException("the variants of the rule 'arrayContains' are no list but " + given);
        }
        for (JsonValue json : rule.attributes().items("variants")) {
            JsonObject variant = json instanceof JsonObject object ? object : JsonObject.EMPTY;
            JsonValue index = variant.get("index");
            int number = index != null && index.toString().matches("\\d{1,9}")
                    ? Integer.parseInt(index.toString())
                    : variants.size();
            Map<DocPath, RuleGroup> rules = new LinkedHashMap<>();
            for (Map.Entry<String, JsonValue> entry :
                    variant.object("rules").members().entrySet()) {
                rules.put(path(entry.getKey()), readable(entry.getValue()));
            }
            RuleTrie trie = new RuleTrie();
            rules.forEach((path, group) -> {
                CompiledGroup compiled = group(group, place + " variant " + number + " " + path);
                if (compiled != null) {
                    trie.add(path, compiled);
                }
            });
            variants.add(new CompiledRule.Variant(number, trie.root()));
        }
        return variants;
    }

    private static RuleGroup readable(JsonValue group) throws RuleException {
        String problem = RuleGroup.problem(group);
        if (problem != null) {
            throw new RuleException(problem);
        }
        return RuleGroup.fromJson(group);
    }

    private static DocPath path(String expression) throws RuleException {
        try {
            return DocPath.parse(expression);
        } catch (DocPathSyntaxException wrong) {
            throw new RuleException(String.valueOf(wrong.getMessage()));
        }
    }
}
