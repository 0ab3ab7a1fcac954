package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Version;
import dev.contract.core.build.BuildOrigin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives a version tags. */
@Command(name = "create-version-tag", description = "Give a version tags.")
@Help(
        examples = {
            "contract create-version-tag --pacticipant cart --version 1.4.0 --tag production",
            "contract create-version-tag -a cart -e 1.4.0 --tag-with-git-branch --auto-create-version"
        },
        related = {"delete-version-tag", "create-or-update-version", "describe-version"})
final class CreateVersionTagCommand extends VersionCommand {

    @Mixin
    private VersionOptions version;

    @Option(
            names = {"-t", "--tag"},
            paramLabel = "TAG",
            description = "A tag; may be repeated.")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = {"-g", "--tag-with-git-branch"},
            negatable = true,
            description = "Also the name of the branch, as the build server or git says.")
    private boolean gitBranch;

    @Option(
            names = "--auto-create-version",
            negatable = true,
            description = "Make the version if the broker does not know it.")
    private boolean autoCreate;

    @Override
    void check() throws UsageException {
        if (gitBranch) {
            BuildOrigin found = BuildOrigin.detect(System.getenv(), Path.of(""));
            if (found.branch() == null) {
                throw new UsageException("The branch is not known from " + found.source() + ": give --tag BRANCH.");
            }
            tags.add(found.branch());
        }
        if (tags.isEmpty()) {
            throw new UsageException("Which tag? Give --tag, or --tag-with-git-branch.");
        }
    }

    @Override
    Version ask(BrokerClient client) throws BrokerException {
        if (!autoCreate) {
            client.versions().get(version.participant(), version.version());
        }
        return client.versions().save(version.participant(), version.version(), null, tags);
    }

    @Override
    String text(Version tagged) {
        return "Version %s of %s has the tags: %s."
                .formatted(version.version(), version.participant(), orDash(tagged.tags()));
    }

    @Override
    String advice() {
        return "Publish it first, or give --auto-create-version.";
    }
}
