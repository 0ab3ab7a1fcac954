package dev.contract.cli;

import dev.contract.core.compare.ContractDiff;
import dev.contract.core.compare.InteractionDiff;
import dev.contract.core.model.JsonObject;
import dev.contract.core.report.Check;
import dev.contract.core.report.Check.Level;
import dev.contract.core.report.CheckReport;
import dev.contract.core.report.Plain;
import java.util.stream.Collectors;

/** Two contracts compared. */
record DiffJudgement(String old, String changed, ContractDiff diff) implements Judgement {

    @Override
    public String text() {
        return Plain.lines(DiffText.of(old, changed, diff).stripTrailing());
    }

    @Override
    public JsonObject json() {
        return DiffJson.of(old, changed, diff);
    }

    @Override
    public CheckReport report() {
        return new CheckReport(
                "diff",
                DiffText.summary(old, changed, diff),
                diff.interactions().stream().map(this::check).toList());
    }

    private Check check(InteractionDiff interaction) {
        String changes = interaction.changes().stream().map(DiffText::line).collect(Collectors.joining("\n"));
        String title = DiffText.title(interaction);
        return Check.of(
                diff.consumer() + " → " + diff.provider(),
                title,
                interaction.isBreaking() ? Level.FAILED : Level.NOTE,
                changes.isEmpty() ? title : changes);
    }
}
