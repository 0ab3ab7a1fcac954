package dev.contract.core.lint;

/** Finds rules that are unknown or cannot be read. */
final class UnreadableRules implements SideCheck {

    @Override
    public void check(Side side, Report report) {
        for (String problem : side.expectation().problems()) {
            report.add(
                    LintRule.UNREADABLE_RULE,
                    side.at(null, ""),
                    problem,
                    "Mend the rule: until then every verification of this interaction fails.");
        }
    }
}
