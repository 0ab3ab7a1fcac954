package dev.contract.consumer.prove;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.DocPathSyntaxException;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.PathToken;
import dev.contract.core.model.Rule;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rules may have a say at a place. More than those that hold: what they suggest is checked afterwards. */
final class RulesByPlace {

    private final Map<DocPath, RuleGroup> groups = new LinkedHashMap<>();

    RulesByPlace(Map<DocPath, RuleGroup> stated) {
        stated.forEach((path, group) -> {
            groups.put(path, group);
            group.rules().forEach(rule -> addVariants(path, rule));
        });
    }

    /** The items of {@code arrayContains} have rules of their own. */
    private void addVariants(DocPath path, Rule rule) {
        List<JsonValue> variants = rule.attributes().items("variants");
        for (int i = 0; i < variants.size(); i++) {
            if (variants.get(i) instanceof JsonObject variant) {
                DocPath item = path.index(i);
                variant.object("rules").members().forEach((below, group) -> add(item, below, group));
            }
        }
    }

    private void add(DocPath item, String below, JsonValue group) {
        try {
            List<PathToken> tokens = new ArrayList<>(item.tokens());
            tokens.addAll(DocPath.parse(below).tokens());
            groups.putIfAbsent(new DocPath(tokens), RuleGroup.fromJson(group));
        } catch (DocPathSyntaxException unreadable) {
            // the expectation reports it
        }
    }

    /** The rules stated for a place, and those that the place above has for all values in it. */
    List<Rule> at(DocPath place) {
        List<Rule> rules = new ArrayList<>(direct(place.tokens()));
        if (!place.tokens().isEmpty()) {
            List<PathToken> above = place.tokens().subList(0, place.tokens().size() - 1);
            for (Rule rule : direct(above)) {
                if (rule.name().equals("eachValue")) {
                    rules.addAll(nested(rule));
                }
            }
        }
        return rules;
    }

    /** The rules that {@code eachKey} and {@code eachValue} hold. */
    static List<Rule> nested(Rule rule) {
        return rule.attributes().items("rules").stream()
                .filter(JsonObject.class::isInstance)
                .map(each -> Rule.fromJson((JsonObject) each))
                .toList();
    }

    private List<Rule> direct(List<PathToken> place) {
        List<Rule> rules = new ArrayList<>();
        groups.forEach((path, group) -> {
            if (leadsTo(path.tokens(), place)) {
                rules.addAll(group.rules());
            }
        });
        return rules;
    }

    static boolean leadsTo(List<PathToken> path, List<PathToken> place) {
        if (path.size() != place.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            String literal = path.get(i).literal();
            if (literal != null && !literal.equals(place.get(i).literal())) {
                return false;
            }
        }
        return true;
    }
}
