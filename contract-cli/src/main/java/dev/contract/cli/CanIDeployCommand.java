package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.DeploymentDecision;
import dev.contract.core.broker.DeploymentQuery;
import dev.contract.core.broker.DeploymentQuery.Selector;
import dev.contract.core.broker.DeploymentQuery.Target;
import dev.contract.core.broker.MatrixRow;
import dev.contract.core.broker.wire.NextStep;
import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks the broker whether a version can be deployed. */
@Command(
        name = "can-i-deploy",
        description = "Ask whether a version works with everything that runs where it is to be deployed.",
        footer = {
            "",
            "Exit code 0 is yes, 1 is no or not known yet, 2 a wrong command line, 3 a broker that did not answer.",
            "",
            "Examples:",
            "  contract can-i-deploy --pacticipant cart --version 1.4.0 --to-environment production",
            "  contract can-i-deploy --participant cart --branch main --latest --to-environment test --output json"
        })
final class CanIDeployCommand extends CommandBase {

    @Mixin
    private BrokerOptions broker;

    @ArgGroup(exclusive = false, multiplicity = "1..*")
    private List<Participant> participants;

    @Option(names = "--to-environment", paramLabel = "ENVIRONMENT", description = "Where it is to be deployed.")
    private @Nullable String environment;

    @Option(names = "--to", paramLabel = "TAG", description = "The tag of the versions that run where it goes.")
    private @Nullable String toTag;

    @Option(
            names = "--ignore",
            paramLabel = "NAME",
            description = "A participant whose results do not count; may be repeated.")
    private List<String> ignored = new ArrayList<>();

    /** One version in question; several may be asked for at once. */
    static final class Participant {
        @Option(
                names = {"-a", "--pacticipant", "--participant"},
                required = true,
                paramLabel = "NAME",
                description = "The participant that is to be deployed.")
        private String name;

        @Option(
                names = {"-e", "--version"},
                paramLabel = "VERSION",
                description = "Its version.")
        private @Nullable String version;

        @Option(
                names = {"-l", "--latest"},
                arity = "0..1",
                fallbackValue = "",
                paramLabel = "TAG",
                description = "Its latest version, or its latest with a tag, or (with --branch) of a branch.")
        private @Nullable String latest;

        @Option(names = "--branch", paramLabel = "BRANCH", description = "Its latest version from a branch.")
        private @Nullable String branch;

        @Option(names = "--main-branch", description = "Its latest version from its main branch.")
        private boolean mainBranch;

        Selector selector() throws UsageException {
            if (version != null && (latest != null || branch != null || mainBranch)) {
                throw new UsageException(
                        "%s: give either --version or --latest, --branch or --main-branch, not both.".formatted(name));
            }
            String tag = latest == null || latest.isEmpty() ? null : latest;
            boolean isLatest = latest != null || branch != null || mainBranch;
            return new Selector(name, version, branch, tag, mainBranch, isLatest);
        }
    }

    @Override
    public Integer call() throws Exception {
        if (environment != null && toTag != null) {
            throw new UsageException("Give either --to-environment or --to, not both.");
        }
        List<Selector> selectors = new ArrayList<>();
        for (Participant participant : participants) {
            selectors.add(participant.selector());
        }
        requireVersion(selectors);
        DeploymentDecision decision;
        try (BrokerClient client = broker.client()) {
            decision = client.canIDeploy(new DeploymentQuery(selectors, target(), ignored));
        }
        if (isJson()) {
            print(decision.summary()
                    .toJson()
                    .with(
                            "matrix",
                            decision.rows().stream()
                                    .map(CanIDeployCommand::json)
                                    .toList()));
        } else {
            explain(selectors, decision);
        }
        return decision.isDeployable() ? ExitCode.OK : ExitCode.NO;
    }

    /** An answer about any version would be an answer about none. */
    private static void requireVersion(List<Selector> selectors) throws UsageException {
        Selector only = selectors.get(0);
        if (selectors.size() == 1 && only.version() == null && !only.latest()) {
            throw new UsageException("Which version of %s? Give --version, --latest, --branch or --main-branch."
                    .formatted(only.participant()));
        }
    }

    private Target target() {
        if (environment != null) {
            return Target.environment(environment);
        }
        return toTag == null ? Target.NOT_SAID : Target.tag(toTag);
    }

    private void explain(List<Selector> selectors, DeploymentDecision decision) {
        String what = String.join(
                " and ", selectors.stream().map(CanIDeployCommand::name).toList());
        String where = environment != null ? " to " + environment : toTag == null ? "" : " to " + toTag;
        Boolean deployable = decision.summary().deployable();
        String answer = deployable == null ? "Not yet" : deployable ? "Yes" : "No";
        String verb = decision.isDeployable() ? " can be deployed" : " cannot be deployed";
        out().println(answer + ": " + what + verb + where + ".");
        if (!decision.rows().isEmpty()) {
            out().println();
            out().print(table(decision.rows()));
        }
        out().println();
        out().println(decision.summary().reason());
        List<NextStep> steps = decision.summary().nextSteps();
        if (!steps.isEmpty()) {
            out().println();
            out().println("What is to be done:");
            steps.forEach(step -> out().println("  - " + step.text()));
        }
    }

    private static String name(Selector selector) {
        if (selector.version() != null) {
            return selector.participant() + " " + selector.version();
        }
        String from = selector.mainBranch() ? " from its main branch" : "";
        from = selector.branch() == null ? from : " from branch " + selector.branch();
        from = selector.tag() == null ? from : " with tag " + selector.tag();
        return (selector.latest() ? "the latest " : "any version of ") + selector.participant() + from;
    }

    private static Table table(List<MatrixRow> rows) {
        Table table = new Table("CONSUMER", "VERSION", "PROVIDER", "VERSION", "VERIFIED", "RESULT");
        for (MatrixRow row : rows) {
            String verified = row.success() == null ? "not yet" : row.success() ? "yes" : "failed";
            table.add(
                    row.consumer(),
                    Objects.requireNonNullElse(row.consumerVersion(), "-"),
                    row.provider(),
                    Objects.requireNonNullElse(row.providerVersion(), "-"),
                    row.ignored() ? verified + " (ignored)" : verified,
                    Boolean.TRUE.equals(row.success()) ? "" : Objects.requireNonNullElse(row.resultUrl(), ""));
        }
        return table;
    }

    private static JsonObject json(MatrixRow row) {
        return JsonObject.of("consumer", row.consumer(), "consumerVersion", row.consumerVersion())
                .with("provider", row.provider())
                .with("providerVersion", row.providerVersion())
                .with("success", row.success())
                .withOptional("result", row.resultUrl())
                .with("ignored", row.ignored());
    }
}
