package dev.contract.core.lint;

import dev.contract.core.match.Mismatch;
import java.util.HashSet;
import java.util.Set;

/** Finds examples that do not keep their own rules. */
final class BrokenExamples implements SideCheck {

    @Override
    public void check(Side side, Report report) {
        if (!side.isReadable()) {
            return;
        }
        Set<String> told = new HashSet<>();
        for (Mismatch mismatch : side.ownMismatches()) {
            String place = mismatch.part() + Places.general(mismatch.path());
            if (!side.isGenerated(mismatch.part(), mismatch.path()) && told.add(place)) {
                add(side, mismatch, report);
            }
        }
    }

    private static void add(Side side, Mismatch mismatch, Report report) {
        boolean regex = mismatch.rule().startsWith("regex");
        report.add(
                regex ? LintRule.REGEX_MISMATCH : LintRule.BROKEN_EXAMPLE,
                side.at(mismatch.part(), mismatch.path()),
                "the example breaks its own rule: " + mismatch.message(),
                regex
                        ? "Correct the expression or the example: one of them is not what is meant."
                        : "Correct the rule or the example: a mock answers what no provider may.");
    }
}
