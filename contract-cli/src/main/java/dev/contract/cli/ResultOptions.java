package dev.contract.cli;

import dev.contract.core.broker.ProviderVersion;
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
            description = "The version of the provider that runs.")
    private @Nullable String version;

    @Option(names = "--provider-branch", paramLabel = "BRANCH", description = "The branch it was built from.")
    private @Nullable String branch;

    @Option(
            names = {"--provider-tags", "--provider-version-tag"},
            split = ",",
            paramLabel = "TAG",
            description = "Tags for the version.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--build-url", paramLabel = "URL", description = "The build that verifies.")
    private @Nullable String buildUrl;

    void check() throws UsageException {
        if (publish && version == null) {
            throw new UsageException("Results are published for a version: give it with --provider-version.");
        }
    }

    boolean publish() {
        return publish;
    }

    @Nullable String branch() {
        return branch;
    }

    @Nullable String versionText() {
        return version;
    }

    List<String> tags() {
        return tags;
    }

    @Nullable ProviderVersion version() {
        return version == null ? null : new ProviderVersion(version, branch, tags, buildUrl);
    }
}
