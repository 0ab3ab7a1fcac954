package dev.contract.core.model;

import java.util.List;
import java.util.stream.Collectors;

/** The rules for one place. A group without rules counts as no rule. */
public record RuleGroup(Combine combine, List<Rule> rules) {

    public RuleGroup {
        rules = List.copyOf(rules);
    }

    public static RuleGroup of(Rule... rules) {
        return new RuleGroup(Combine.AND, List.of(rules));
    }

    /** The rules in a few words, joined by AND or OR. */
    @Override
    public String toString() {
        return rules.stream().map(Rule::toString).collect(Collectors.joining(" " + combine + " "));
    }
}
