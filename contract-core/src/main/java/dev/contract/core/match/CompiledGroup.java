package dev.contract.core.match;

import dev.contract.core.model.Combine;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.RuleGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The compiled rules for one place; never empty. What is asked of a group for each value is known beforehand. */
final class CompiledGroup {

    private final RuleGroup group;
    private final List<CompiledRule> rules;
    private final List<CompiledRule.OfValue> checks;
    private final boolean isEquality;
    private final List<CompiledGroup> alternatives;

    CompiledGroup(RuleGroup group, List<CompiledRule> rules) {
        this(group, rules, false);
    }

    /**
     * Rules with what is known of their group.
     *
     * @param anyOf true if for containers too one of the rules is enough
     */
    CompiledGroup(RuleGroup group, List<CompiledRule> rules, boolean anyOf) {
        this.alternatives = anyOf && rules.size() > 1
                ? rules.stream().map(CompiledGroup::alone).toList()
                : List.of();
        this.group = group;
        this.rules = List.copyOf(rules);
        this.checks = rules.stream()
                .filter(CompiledRule.OfValue.class::isInstance)
                .map(CompiledRule.OfValue.class::cast)
                .toList();
        this.isEquality = rules.size() == 1 && rules.get(0).rule().name().equals("equality");
    }

    private static CompiledGroup alone(CompiledRule rule) {
        return new CompiledGroup(RuleGroup.of(rule.rule()), List.of(rule));
    }

    /** Each rule as a group of its own where one of them is enough for a container; else empty. */
    List<CompiledGroup> alternatives() {
        return alternatives;
    }

    /** What tells this group from others that judge differently. */
    Object identity() {
        return List.of(group.combine(), rules.stream().map(CompiledRule::rule).toList());
    }

    RuleGroup group() {
        return group;
    }

    List<CompiledRule> rules() {
        return rules;
    }

    /** The rules about single values. */
    List<CompiledRule.OfValue> checks() {
        return checks;
    }

    /** The rules in a few words, joined by AND or OR. */
    String words() {
        return rules.stream().map(CompiledRule::words).collect(Collectors.joining(" " + group.combine() + " "));
    }

    /** The part of the group that also holds below its path; null if nothing does. */
    @Nullable CompiledGroup cascading() {
        List<CompiledRule> cascading =
                rules.stream().flatMap(rule -> Stream.ofNullable(rule.below())).toList();
        if (cascading.equals(rules)) {
            return this;
        }
        return cascading.isEmpty() ? null : new CompiledGroup(group, cascading, !alternatives.isEmpty());
    }

    /** True if there is a rule about single values; rules about containers say nothing of them. */
    boolean judgesValues() {
        return !checks.isEmpty();
    }

    /** All rules of a kind: a group may ask for several things of one kind. */
    <T extends CompiledRule> List<T> all(Class<T> kind) {
        boolean none = checks.size() == rules.size() && kind != CompiledRule.OfValue.class;
        if (none) {
            return List.of();
        }
        List<T> all = new ArrayList<>();
        for (CompiledRule rule : rules) {
            if (kind.isInstance(rule)) {
                all.add(kind.cast(rule));
            }
        }
        return all;
    }

    /** The rule of a kind of which a group has one at most, as the compiler joins them; null if there is none. */
    <T extends CompiledRule> @Nullable T one(Class<T> kind) {
        List<T> all = all(kind);
        return all.isEmpty() ? null : all.get(0);
    }

    /** This group and another, all of whose rules have to pass. */
    CompiledGroup and(CompiledGroup other) {
        List<CompiledRule> both = new ArrayList<>(rules);
        both.addAll(other.rules);
        return new CompiledGroup(
                new RuleGroup(Combine.AND, both.stream().map(CompiledRule::rule).toList()), JoinedRules.of(both));
    }

    /** True if the only thing asked for is equality, which is how everything is compared without rules. */
    boolean isEquality() {
        return isEquality;
    }

    /** Judges a value by all rules about values, or by one of them, as the group says. */
    void judge(JsonValue expected, JsonValue actual, Mode mode, FailureSink failures) {
        if (group.combine() == Combine.OR && anyPasses(expected, actual, mode)) {
            return;
        }
        for (int i = 0; i < checks.size(); i++) {
            CompiledRule.OfValue rule = checks.get(i);
            String failure = rule.check().failure(expected, actual, mode);
            if (failure != null) {
                failures.failed(rule.rule(), failure, expected, actual);
            }
        }
    }

    private boolean anyPasses(JsonValue expected, JsonValue actual, Mode mode) {
        for (CompiledRule.OfValue rule : checks) {
            if (rule.check().failure(expected, actual, mode) == null) {
                return true;
            }
        }
        return false;
    }
}
