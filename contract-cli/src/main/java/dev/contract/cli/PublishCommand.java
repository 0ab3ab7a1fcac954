package dev.contract.cli;

import dev.contract.cli.ContractFiles.ContractFile;
import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.wire.Notice;
import dev.contract.core.broker.wire.PublishRequest;
import dev.contract.core.broker.wire.PublishedContract;
import dev.contract.core.build.BuildOrigin;
import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes contracts. All files are read before the first is sent. */
@Command(name = "publish", description = "Publish the contracts of a consumer version to the broker.")
@Help(
        examples = {
            "contract publish target/contracts -a 1.4.0 --branch main -b http://localhost:9292",
            "contract publish cart-inventory.json -a $GIT_SHA --branch $GIT_BRANCH --build-url $BUILD_URL"
        },
        related = {"can-i-deploy", "list-latest-pact-versions", "describe-version"},
        exitCodes = {
            Help.DONE,
            "2  what stands above the error was published; else the command line, a setting or a file is wrong",
            Help.BROKER
        })
final class PublishCommand extends CommandBase {

    @Mixin
    private BrokerOptions broker;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE_OR_DIR",
            description = "Contracts, directories with contracts, or patterns such as 'services/*/contracts/*.json'.")
    private List<String> places;

    @Option(
            names = {"-a", "--consumer-app-version"},
            paramLabel = "VERSION",
            description =
                    "The version of the consumer, its own for every build; else the commit, as the build server or git says.")
    private @Nullable String givenVersion;

    @Option(
            names = {"-h", "--branch"},
            paramLabel = "BRANCH",
            description = "The branch of the repository that the version was built from; else found in the same way.")
    private @Nullable String givenBranch;

    @Option(
            names = {"-t", "--tag"},
            paramLabel = "TAG",
            description = "A tag for the version; may be repeated.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = {"-g", "--tag-with-git-branch"},
            negatable = true,
            description = "Tag the version with the name of its branch, too.")
    private boolean tagWithBranch;

    @Option(
            names = {"-r", "--auto-detect-version-properties"},
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Ask the build server and git for what is not given. On, unless --no-… is given.")
    private boolean detects;

    @Option(
            names = "--build-url",
            paramLabel = "URL",
            description = "The build that publishes; else found in the same way.")
    private @Nullable String givenBuildUrl;

    @Option(
            names = "--merge",
            negatable = true,
            description = "Merge with what this version has published already, as parallel builds need.")
    private boolean merge;

    /** Version, branch and build, given or found. */
    private BuildOrigin built() throws UsageException {
        boolean given = givenVersion != null && givenBranch != null && givenBuildUrl != null;
        BuildOrigin found = given || !detects ? BuildOrigin.UNKNOWN : BuildOrigin.detect(System.getenv(), Path.of(""));
        String version = givenVersion == null ? found.commit() : givenVersion;
        if (version == null) {
            throw new UsageException(
                    "Contracts are published for a version: give it with --consumer-app-version. It is not known from "
                            + found.source() + ".");
        }
        return new BuildOrigin(
                givenBranch == null ? found.branch() : givenBranch,
                version,
                givenBuildUrl == null ? found.buildUrl() : givenBuildUrl,
                found.source());
    }

    private static String branchToTagWith(BuildOrigin built) throws UsageException {
        if (built.branch() == null) {
            throw new UsageException("The version cannot be tagged with its branch, which is not known from "
                    + built.source() + ": give it with --branch.");
        }
        return built.branch();
    }

    @Override
    public Integer call() throws Exception {
        BuildOrigin built = built();
        List<ContractFile> files = ContractFiles.read(places);
        if (!merge) {
            refusePairsTwice(files);
        }
        Map<String, List<ContractFile>> byConsumer = new TreeMap<>();
        files.forEach(file -> byConsumer
                .computeIfAbsent(file.contract().consumer(), consumer -> new ArrayList<>())
                .add(file));
        if (tagWithBranch) {
            tags.add(branchToTagWith(built));
        }
        JsonObject published = JsonObject.EMPTY;
        try (BrokerClient client = broker.client()) {
            for (Map.Entry<String, List<ContractFile>> consumer : byConsumer.entrySet()) {
                published = published.with(
                        consumer.getKey(), publish(client, built, consumer.getKey(), consumer.getValue()));
            }
        }
        if (isJson()) {
            print(JsonObject.of("version", built.commit(), "published", published));
        }
        return ExitCode.OK;
    }

    /** Of two contracts of one pair only the last would be left. */
    private static void refusePairsTwice(List<ContractFile> files) throws UsageException {
        Map<String, ContractFile> byPair = new TreeMap<>();
        for (ContractFile file : files) {
            String pair =
                    file.contract().consumer() + " with " + file.contract().provider();
            ContractFile other = byPair.put(pair, file);
            if (other != null) {
                throw new UsageException(
                        "%s and %s are both the contract of %s. Publish one of them, or both with --merge."
                                .formatted(other.file(), file.file(), pair));
            }
        }
    }

    private List<JsonObject> publish(BrokerClient client, BuildOrigin built, String consumer, List<ContractFile> files)
            throws BrokerException {
        String version = String.valueOf(built.commit());
        List<PublishedContract> contracts = files.stream()
                .map(file -> new PublishedContract(
                        consumer, file.contract().provider(), file.content(), merge ? "merge" : "overwrite"))
                .toList();
        say("Publishing %s version %s%s: %s"
                .formatted(
                        consumer,
                        version,
                        built.branch() == null ? "" : " of branch " + built.branch(),
                        files.stream().map(file -> file.file().toString()).toList()));
        List<Notice> notices = client.publish(
                new PublishRequest(consumer, version, built.branch(), tags, built.buildUrl(), contracts));
        notices.stream().filter(PublishCommand::matters).forEach(notice -> say(notice.text()));
        return notices.stream().map(Notice::toJson).toList();
    }

    /** Advice and events are for whoever reads the JSON; a person wants to know what became of the contracts, and where. */
    private static boolean matters(Notice notice) {
        boolean aside = notice.type().equals("debug") || notice.type().equals("prompt");
        return !aside || notice.text().contains("View the published");
    }
}
