package dev.contract.cli;

import dev.contract.core.broker.DeploymentDecision;
import dev.contract.core.broker.DeploymentQuery.Selector;
import dev.contract.core.broker.MatrixRow;
import dev.contract.core.broker.wire.NextStep;
import dev.contract.core.model.JsonObject;
import dev.contract.core.report.Check;
import dev.contract.core.report.Check.Level;
import dev.contract.core.report.CheckReport;
import dev.contract.core.report.Plain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision whether versions can be deployed, and what it is made of.
 *
 * @param command that asked
 * @param deed what would be done, such as {@code deployed to production}
 * @param dryRun true if a no does not count
 */
record DecisionJudgement(
        String command, List<Selector> selectors, String deed, DeploymentDecision decision, boolean dryRun)
        implements Judgement {

    @Override
    public String text() {
        return Plain.lines(DecisionText.of(selectors, deed, decision));
    }

    @Override
    public JsonObject json() {
        return DecisionText.json(decision);
    }

    /** The decision itself comes first, as it is more than the sum of the rows: what is not there has no row. */
    @Override
    public CheckReport report() {
        String answer = DecisionText.answer(selectors, deed, decision);
        List<Check> checks = new ArrayList<>();
        checks.add(Check.of(command, answer, decision.isDeployable() ? Level.PASSED : bad(), reasons()));
        decision.rows().forEach(row -> checks.add(check(row)));
        return new CheckReport(command, answer, checks);
    }

    private Level bad() {
        return dryRun ? Level.WARNING : Level.FAILED;
    }

    private String reasons() {
        List<String> lines = new ArrayList<>(List.of(decision.summary().reason()));
        decision.summary().nextSteps().stream().map(NextStep::text).forEach(lines::add);
        return String.join("\n", lines);
    }

    private Check check(MatrixRow row) {
        String consumer = name(row.consumer(), row.consumerVersion());
        String provider = name(row.provider(), row.providerVersion());
        String pair = row.consumer() + " → " + row.provider();
        boolean good = Boolean.TRUE.equals(row.success());
        Level level = good ? Level.PASSED : row.ignored() ? Level.NOTE : bad();
        return Check.of(pair, consumer + " → " + provider, level, good ? "" : message(row, consumer, provider));
    }

    private static String message(MatrixRow row, String consumer, String provider) {
        String what = provider + " breaks " + consumer;
        if (row.success() == null) {
            what = row.providerVersion() == null
                    ? "There is no version of " + row.provider() + " that has verified the contract of " + consumer
                    : provider + " has not verified the contract of " + consumer;
        }
        String where = row.resultUrl() == null ? "" : "\n" + row.resultUrl();
        return what + (row.ignored() ? ", which is ignored" : "") + where;
    }

    private static String name(String participant, @Nullable String version) {
        return version == null ? participant : participant + " " + version;
    }
}
