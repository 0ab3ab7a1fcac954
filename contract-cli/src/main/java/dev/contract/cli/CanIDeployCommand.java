package dev.contract.cli;

import dev.contract.core.broker.DeploymentQuery;
import dev.contract.core.broker.DeploymentQuery.Ignored;
import dev.contract.core.broker.DeploymentQuery.Selector;
import dev.contract.core.broker.DeploymentQuery.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks the broker whether versions can be deployed. */
@Command(
        name = "can-i-deploy",
        description = "Ask whether a version works with everything that runs where it is to be deployed.")
@Help(
        examples = {
            "contract can-i-deploy --pacticipant cart --version 1.4.0 --to-environment production",
            "contract can-i-deploy --participant cart --branch main --latest --to-environment test --output json",
            "contract can-i-deploy -a cart -e 1.4.0 -a inventory -e 2.0.1 --ignore billing --retry-while-unknown 6",
            "contract can-i-deploy --contracts 'services/*/target/contracts/*.json' --results target/results"
        },
        related = {"publish", "verify", "record-deployment", "can-i-merge", "list-environments"},
        exitCodes = {"0  yes", "1  no, or not yet, or nothing is known of the version", Help.WRONG, Help.BROKER})
final class CanIDeployCommand extends DecisionCommand {

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Subject> subjects = new ArrayList<>();

    @ArgGroup(exclusive = false, validate = false, heading = "Without a broker:%n")
    private FileOptions files = new FileOptions();

    @Option(names = "--to-environment", paramLabel = "ENVIRONMENT", description = "Where it is to be deployed.")
    private @Nullable String environment;

    @Option(names = "--to", paramLabel = "TAG", description = "The tag of the versions that run where it goes.")
    private @Nullable String toTag;

    /** A participant with what follows it: a version in question, or one that does not count. */
    static final class Subject {

        @ArgGroup(exclusive = true, multiplicity = "0..1")
        private @Nullable Who who;

        @Option(
                names = {"-e", "--version"},
                paramLabel = "VERSION",
                description = "Its version; also behind --ignore.")
        private @Nullable String version;

        @Option(
                names = {"-l", "--latest"},
                arity = "0..1",
                fallbackValue = LatestTag.NONE,
                paramLabel = "TAG",
                description = "Its latest version, or its latest with a tag, or (with --branch) of a branch.")
        private @Nullable String latest;

        @Option(names = "--branch", paramLabel = "BRANCH", description = "Its latest version from a branch.")
        private @Nullable String branch;

        @Option(names = "--main-branch", description = "Its latest version from its main branch.")
        private boolean mainBranch;

        Who who() throws UsageException {
            if (who == null) {
                String given = version == null ? "the latest" : "version " + version;
                throw new UsageException("Whose is " + given + "? Give --pacticipant NAME before it.");
            }
            return who;
        }

        private boolean choosesLatest() {
            return latest != null || branch != null || mainBranch;
        }

        Selector selector(String name) throws UsageException {
            if (version != null && choosesLatest()) {
                throw new UsageException(
                        "%s: give either --version or --latest, --branch or --main-branch, not both.".formatted(name));
            }
            String tag = LatestTag.of(latest);
            if (Stream.of(tag != null, branch != null, mainBranch)
                            .filter(given -> given)
                            .count()
                    > 1) {
                throw new UsageException(
                        "%s: give only one of --latest TAG, --branch and --main-branch: they may mean different versions."
                                .formatted(name));
            }
            return new Selector(name, version, branch, tag, mainBranch, choosesLatest());
        }

        Ignored ignored(String name) throws UsageException {
            if (choosesLatest()) {
                throw new UsageException("--ignore %s: only a --version can be said of it.".formatted(name));
            }
            return new Ignored(name, version);
        }
    }

    /** Whom it is about, and whether that counts. */
    static final class Who {

        @Option(
                names = {"-a", "--pacticipant", "--participant"},
                paramLabel = "NAME",
                description = "The participant that is to be deployed; may be repeated.")
        private @Nullable String participant;

        @Option(
                names = "--ignore",
                paramLabel = "NAME",
                description = "A participant whose results do not count; may be repeated (or " + Selectors.IGNORED
                        + ", with commas between).")
        private @Nullable String ignored;
    }

    @Override
    DeploymentQuery query() throws UsageException {
        if (environment != null && toTag != null) {
            throw new UsageException("Give either --to-environment or --to, not both.");
        }
        List<Selector> selectors = new ArrayList<>();
        List<Ignored> ignored = new ArrayList<>(ignoredByEnvironment());
        for (Subject subject : subjects) {
            Who who = subject.who();
            if (who.participant != null) {
                selectors.add(subject.selector(who.participant));
            } else if (who.ignored != null) {
                ignored.add(subject.ignored(who.ignored));
            }
        }
        Selectors.requireOnce(selectors);
        Selectors.requireCounting(selectors, ignored);
        if (files.isGiven()) {
            requireWhatFilesSay(selectors);
        } else {
            Selectors.requireVersion(selectors);
        }
        return new DeploymentQuery(selectors, target(), ignored);
    }

    private void requireWhatFilesSay(List<Selector> selectors) throws UsageException {
        files.check();
        if (isRetrying() || isBrokerNamed()) {
            throw new UsageException("Files are read once, and ask no broker:"
                    + " leave out --broker-base-url and --retry-while-unknown, or --contracts and --results.");
        }
        if (environment != null || toTag != null || selectors.stream().anyMatch(Selector::latest)) {
            throw new UsageException("Files know no environments, branches and tags: with --contracts and --results,"
                    + " give only --pacticipant, --version and --ignore.");
        }
    }

    @Override
    Asked answer() throws Exception {
        if (!files.isGiven()) {
            return super.answer();
        }
        DeploymentQuery query = query();
        return new Asked(
                query, FileDecision.of(files.contracts(), files.results(), query.selectors(), query.ignored()));
    }

    private static List<Ignored> ignoredByEnvironment() {
        String names = System.getenv(Selectors.IGNORED);
        return Stream.of(names == null ? new String[0] : names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Ignored::all)
                .toList();
    }

    private Target target() {
        if (environment != null) {
            return Target.environment(environment);
        }
        return toTag == null ? Target.NOT_SAID : Target.tag(toTag);
    }

    @Override
    String deed() {
        return "deployed" + (environment != null ? " to " + environment : toTag == null ? "" : " to " + toTag);
    }
}
