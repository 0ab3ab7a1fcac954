package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.ProviderVersion;
import dev.contract.provider.openapi.ProviderDocument;
import dev.contract.provider.report.BrokerReport;
import dev.contract.provider.report.Publication;
import dev.contract.provider.source.ContractSource;
import dev.contract.provider.source.ContractSourceException;
import dev.contract.provider.source.FoundContracts;
import dev.contract.provider.source.NoContractException;
import dev.contract.provider.target.HttpMessageTarget;
import dev.contract.provider.target.HttpTarget;
import dev.contract.provider.verify.InteractionFilter;
import dev.contract.provider.verify.LastFailures;
import dev.contract.provider.verify.VerificationPlan;
import dev.contract.provider.verify.VerificationReport;
import dev.contract.provider.verify.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Replays contracts against a running provider. */
@Command(name = "verify", description = "Replay contracts against a running provider and say exactly what would break.")
@Help(
        examples = {
            "contract verify --provider inventory --provider-base-url http://localhost:8080 -d target/contracts",
            "contract verify --provider inventory --provider-base-url http://localhost:8080 \\",
            "    --provider-version 2.0.1 --provider-branch main --publish-verification-results"
        },
        related = {"can-i-deploy", "provider-states", "publish"},
        exitCodes = {
            "0  the provider keeps its contracts",
            "1  it would break a consumer",
            Help.WRONG,
            Help.BROKER,
            "4  the provider could not be reached: nothing was verified, nothing is published"
        })
final class VerifyCommand extends CommandBase {

    @Mixin
    private BrokerOptions broker;

    @ArgGroup(exclusive = false, validate = false, heading = "The provider:%n")
    private ProviderOptions provider = new ProviderOptions();

    @ArgGroup(
            exclusive = false,
            validate = false,
            heading = "Where contracts come from (the broker, unless given here):%n")
    private SourceOptions sources = new SourceOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "Which interactions:%n")
    private FilterOptions filters = new FilterOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "How they are replayed:%n")
    private ReplayOptions replay = new ReplayOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "The provider's OpenAPI document:%n")
    private DocumentOptions document = new DocumentOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "Results:%n")
    private ResultOptions results = new ResultOptions();

    @Mixin
    private ReportOptions reports;

    @Override
    Set<OutputFormat> formats() {
        return OutputFormat.JUDGING;
    }

    @Override
    public Integer call() throws Exception {
        results.check(broker.isGiven());
        if (results.publish() && sources.areFiles()) {
            throw new UsageException("Results are published for contracts of a broker, but these are files."
                    + "\nLeave the files out, so that the broker's are verified, or --publish-verification-results.");
        }
        reports.check();
        ProviderDocument described = document.read();
        Path lastFailures = LastRun.of(provider.name());
        InteractionFilter filter = filters.filter(lastFailures);
        try (BrokerClient client = broker.isGiven() ? broker.client() : null;
                HttpTarget target = provider.target();
                HttpTarget messages = provider.messages()) {
            FoundContracts contracts = contracts(client);
            if (contracts.contracts().isEmpty() && contracts.unreadable().isEmpty()) {
                say("There is no contract for " + provider.name() + ": nothing was verified.");
                return ExitCode.OK;
            }
            filter = stillThere(filter, contracts);
            VerificationPlan plan = VerificationPlan.against(target)
                    .withMessages(HttpMessageTarget.at(messages, ""))
                    .withStates(provider.states())
                    .withFilter(filter)
                    .withDocument(described)
                    .withDriftFailing(document.isFailing())
                    .withReplay(replay.settings());
            VerificationReport report =
                    new Verifier(plan).verify(provider.name(), contracts, new Progress(err(), isTerminal("stderr")));
            print(new VerificationJudgement(report, results.versionText(), colour() && reports.colour()));
            remember(lastFailures, report);
            boolean written = reports.write(report, results.versionText(), err());
            BrokerException refused = publish(client, report);
            int code = exitCode(report);
            if (refused != null && code == ExitCode.OK) {
                throw refused;
            }
            return written || code != ExitCode.OK ? code : ExitCode.USAGE;
        }
    }

    /** The filter without what failed the last time, if nothing did or it is gone. */
    private InteractionFilter stillThere(InteractionFilter filter, FoundContracts contracts) {
        LastFailures failures = filter.failures();
        if (failures != null && failures.isIn(contracts.contracts())) {
            return filter;
        }
        if (failures != null) {
            say("What failed the last time is in the contracts no more: everything is verified.");
        } else if (filters.isAboutNoFailures(filter)) {
            say("Nothing failed the last time: everything is verified.");
        }
        return filter.ofFailures(null);
    }

    /** That it cannot be kept is no reason to lose what was found out. */
    private void remember(Path lastFailures, VerificationReport report) {
        try {
            LastFailures.update(lastFailures, report);
        } catch (IOException failed) {
            say("What failed is not remembered for --last-failed: " + failed);
        }
    }

    private FoundContracts contracts(@Nullable BrokerClient client) throws UsageException, ContractSourceException {
        try {
            return ContractSource.find(provider.name(), sources.sources(broker, client, results));
        } catch (NoContractException none) {
            if (sources.mayBeEmpty()) {
                return FoundContracts.NONE;
            }
            String below = sources.filesBelow();
            if (below != null) {
                throw new UsageException(none.getMessage() + "\n" + below);
            }
            throw none;
        }
    }

    private int exitCode(VerificationReport report) throws UsageException {
        if (report.isUnreached()) {
            String who = report.isStateUnreached() ? "The state-change URL" : provider.name();
            say(who + " could not be reached: nothing was verified.");
            return ExitCode.PROVIDER;
        }
        boolean broken = report.count(result -> result.breaksBuild() || report.isDriftFailure(result)) > 0;
        return broken ? ExitCode.NO : report.isSuccess() ? ExitCode.OK : ExitCode.USAGE;
    }

    /** What the broker did not do is told; the verification itself counts more. */
    private @Nullable BrokerException publish(@Nullable BrokerClient client, VerificationReport report) {
        ProviderVersion version = results.version();
        if (client == null || version == null || !results.publish()) {
            say("Results were not published (--publish-verification-results does that).");
            return null;
        }
        Publication publication = new BrokerReport(client, version).publish(report);
        publication.lines().forEach(this::say);
        return publication.failure();
    }
}
