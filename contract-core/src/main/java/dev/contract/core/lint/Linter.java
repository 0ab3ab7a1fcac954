package dev.contract.core.lint;

import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Looks for what is wrong or fragile in contracts. Safe for use by many threads. */
public final class Linter {

    private static final List<SideCheck> SIDE_CHECKS = List.of(
            new UnreadableRules(),
            new BrokenExamples(),
            new DeadRules(),
            new OverruledRules(),
            new EmptyExamples(),
            new VolatileHeaders(),
            new ExactValues(),
            new LocalUrls(),
            new HugeBodies());

    private static final List<ContractCheck> CONTRACT_CHECKS =
            List.of(new Descriptions(), new SameIdentities(), new AmbiguousInteractions(), new SimilarStates());

    private final Map<LintRule, Level> levels;

    private Linter(Map<LintRule, Level> levels) {
        this.levels = levels;
    }

    /** With every rule at its own level. */
    public static Linter ofAllRules() {
        Map<LintRule, Level> levels = new EnumMap<>(LintRule.class);
        for (LintRule rule : LintRule.values()) {
            levels.put(rule, rule.level());
        }
        return new Linter(levels);
    }

    /** The same with another level for a rule. */
    public Linter with(LintRule rule, Level level) {
        Map<LintRule, Level> copy = new EnumMap<>(levels);
        copy.put(rule, level);
        return new Linter(copy);
    }

    /** The same without what a rule finds. */
    public Linter without(LintRule rule) {
        Map<LintRule, Level> copy = new EnumMap<>(levels);
        copy.remove(rule);
        return new Linter(copy);
    }

    /** What is found, in the order of the interactions, the worst of each first. Never throws. */
    public List<Finding> lint(Contract contract) {
        Report report = new Report(levels);
        Secrets secrets = new Secrets();
        List<Interaction> interactions = contract.interactions();
        for (int i = 0; i < interactions.size(); i++) {
            for (Side side : Side.of(i, interactions.get(i))) {
                secrets.check(side, report);
                SIDE_CHECKS.forEach(check -> check.check(side, report));
            }
            secrets.check(i, interactions.get(i), report);
        }
        CONTRACT_CHECKS.forEach(check -> check.check(contract, report));
        return report.findings();
    }
}
