package dev.contract.cli;

import dev.contract.core.model.JsonObject;
import dev.contract.core.report.CheckReport;
import dev.contract.provider.report.ConsoleReport;
import dev.contract.provider.report.JsonReport;
import dev.contract.provider.report.JunitReport;
import dev.contract.provider.report.MarkdownReport;
import dev.contract.provider.report.VerificationChecks;
import dev.contract.provider.verify.VerificationReport;
import org.jspecify.annotations.Nullable;

/** What came of a verification of a version of a provider, if that is known. */
record VerificationJudgement(
        VerificationReport verification, @Nullable String version, boolean colour) implements Judgement {

    @Override
    public String text() {
        return ConsoleReport.in(colour).render(verification).stripTrailing();
    }

    @Override
    public JsonObject json() {
        return JsonReport.of(verification, version);
    }

    @Override
    public CheckReport report() {
        return VerificationChecks.of(verification);
    }

    @Override
    public String junit() {
        return JunitReport.of(verification);
    }

    @Override
    public String markdown() {
        return MarkdownReport.of(verification);
    }
}
