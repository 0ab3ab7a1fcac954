package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.DeploymentDecision;
import dev.contract.core.broker.DeploymentQuery;
import dev.contract.core.model.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that asks for a decision, and whose exit code is the answer. */
abstract class DecisionCommand extends ClientCommand<DecisionCommand.Asked> {

    /** A question and its answer. */
    record Asked(DeploymentQuery query, DeploymentDecision decision) {}

    private static final String DRY_RUN = "PACT_BROKER_CAN_I_DEPLOY_DRY_RUN";

    @Mixin
    private RetryOptions retry;

    @Option(
            names = "--dry-run",
            negatable = true,
            description = "Say the answer, but end with 0 (or " + DRY_RUN + "=true).")
    private @Nullable Boolean dryRun;

    final boolean isRetrying() {
        return retry.isGiven();
    }

    /** What is asked. */
    abstract DeploymentQuery query() throws UsageException;

    /** What would be done, such as {@code deployed to production}. */
    abstract String deed();

    @Override
    final void check() throws UsageException {
        retry.check();
        query();
    }

    @Override
    final Asked ask(BrokerClient client) throws Exception {
        DeploymentQuery query = query();
        return new Asked(query, retry.ask(() -> client.canIDeploy(query), this));
    }

    @Override
    final JsonObject json(Asked asked) {
        return judgement(asked).json();
    }

    @Override
    final String text(Asked asked) {
        return judgement(asked).text();
    }

    @Override
    final Set<OutputFormat> formats() {
        return OutputFormat.JUDGING;
    }

    @Override
    final void show(Asked asked) {
        print(judgement(asked));
    }

    private DecisionJudgement judgement(Asked asked) {
        return new DecisionJudgement(spec().name(), asked.query().selectors(), deed(), asked.decision(), isDryRun());
    }

    @Override
    final int exitCode(Asked asked) {
        if (asked.decision().isDeployable()) {
            return ExitCode.OK;
        }
        if (isDryRun()) {
            err().println("This is a dry run, which does not fail.");
            return ExitCode.OK;
        }
        return ExitCode.NO;
    }

    private boolean isDryRun() {
        return dryRun == null ? "true".equalsIgnoreCase(System.getenv(DRY_RUN)) : dryRun;
    }

    @Override
    String advice() {
        return "Try 'contract list-pacticipants' and 'contract list-environments'.";
    }
}
