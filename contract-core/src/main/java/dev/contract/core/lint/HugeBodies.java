package dev.contract.core.lint;

import dev.contract.core.model.Part;

/** Finds examples that nobody will read. */
final class HugeBodies implements SideCheck {

    private static final int MOST = 100 * 1024;

    @Override
    public void check(Side side, Report report) {
        int bytes = side.body().bytes().length();
        if (bytes > MOST) {
            report.add(
                    LintRule.HUGE_BODY,
                    side.at(Part.BODY, ""),
                    "the example has %,d KB".formatted(bytes / 1024),
                    "Leave in it what the consumer reads: one item says as much as a thousand.");
        }
    }
}
