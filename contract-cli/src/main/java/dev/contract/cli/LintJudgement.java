package dev.contract.cli;

import dev.contract.core.lint.Finding;
import dev.contract.core.lint.Level;
import dev.contract.core.model.JsonObject;
import dev.contract.core.report.Check;
import dev.contract.core.report.CheckReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What was found in contracts.
 *
 * @param failOn what fails, and all that is worse
 */
record LintJudgement(List<LintedContract> contracts, Level failOn) implements Judgement {

    @Override
    public String text() {
        return LintText.of(contracts, failOn).stripTrailing();
    }

    @Override
    public JsonObject json() {
        return LintJson.of(contracts, failOn);
    }

    /** A contract in which nothing was found is a check that passed. */
    @Override
    public CheckReport report() {
        List<Check> checks = new ArrayList<>();
        for (LintedContract contract : contracts) {
            String file = contract.file().file().toString();
            contract.findings().forEach(finding -> checks.add(check(file, contract, finding)));
            if (contract.findings().isEmpty()) {
                checks.add(new Check(file, "nothing was found", Check.Level.PASSED, "", file, 0));
            }
        }
        return new CheckReport("lint", LintText.summary(contracts, failOn), checks);
    }

    private Check check(String file, LintedContract contract, Finding finding) {
        String where = (finding.where().title() + " " + finding.where()).strip();
        int line = Objects.requireNonNullElse(contract.line(finding), 1);
        String message = finding.found() + "\n" + finding.advice();
        return new Check(
                file, finding.rule() + (where.isEmpty() ? "" : ": " + where), level(finding), message, file, line);
    }

    private Check.Level level(Finding finding) {
        if (finding.level().compareTo(failOn) >= 0) {
            return Check.Level.FAILED;
        }
        return finding.level() == Level.HINT ? Check.Level.NOTE : Check.Level.WARNING;
    }
}
