package dev.contract.cli;

import dev.contract.core.broker.ProviderVersion;
import dev.contract.core.build.BuildOrigin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Under which version results are published, and whether. */
final class ResultOptions {

    @Option(
            names = {"--publish", "--publish-verification-results"},
            description = "Publish the results to the broker.")
    private boolean publish;

    @Option(
            names = {"--provider-version", "--provider-app-version"},
            paramLabel = "VERSION",
            description = "The version of the provider that runs; else the commit, as the build server or git says.")
    private @Nullable String version;

    @Option(
            names = "--provider-branch",
            paramLabel = "BRANCH",
            description = "The branch it was built from; else found in the same way.")
    private @Nullable String branch;

    @Option(
            names = {"--provider-tags", "--provider-version-tag"},
            split = ",",
            paramLabel = "TAG",
            description = "Tags for the version.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--build-url",
            paramLabel = "URL",
            description = "The build that verifies; else found in the same way.")
    private @Nullable String buildUrl;

    private @Nullable BuildOrigin origin;

    /** Whether there is a version to publish for and a broker to publish to, before anything is verified. */
    void check(boolean brokerIsGiven) throws UsageException {
        if (publish && !brokerIsGiven) {
            throw new UsageException(
                    "Results are published to a broker: give it with --broker-base-url or PACT_BROKER_BASE_URL.");
        }
        if (publish && versionNumber() == null) {
            throw new UsageException(
                    "Results are published for a version: give it with --provider-version. It is not known from "
                            + origin().source() + ".");
        }
    }

    boolean publish() {
        return publish;
    }

    /** The branch that the broker decides for. */
    @Nullable String branch() {
        return branch == null && publish ? origin().branch() : branch;
    }

    /** The version that reports name. */
    @Nullable String versionText() {
        return versionNumber();
    }

    List<String> tags() {
        return tags;
    }

    @Nullable ProviderVersion version() {
        String number = publish ? versionNumber() : version;
        return number == null
                ? null
                : new ProviderVersion(number, branch(), tags, buildUrl == null ? origin().buildUrl() : buildUrl);
    }

    private @Nullable String versionNumber() {
        return version == null ? origin().commit() : version;
    }

    private BuildOrigin origin() {
        BuildOrigin known = origin;
        if (known == null) {
            known = BuildOrigin.detect(System.getenv(), Path.of(""));
            origin = known;
        }
        return known;
    }
}
