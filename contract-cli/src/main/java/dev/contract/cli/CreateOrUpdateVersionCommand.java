package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a version known. */
@Command(
        name = "create-or-update-version",
        description = "Make a version known, or add a branch and tags to one that is.")
@Help(
        examples = {
            "contract create-or-update-version --pacticipant inventory --version 2.0.1 --branch main",
            "contract create-or-update-version -a inventory -e 2.0.1 --tag dev --tag nightly"
        },
        related = {"describe-version", "create-version-tag", "delete-branch"})
final class CreateOrUpdateVersionCommand extends VersionCommand {

    @Mixin
    private VersionOptions version;

    @Option(names = "--branch", paramLabel = "BRANCH", description = "The branch that it was built from.")
    private @Nullable String branch;

    @Option(
            names = {"-t", "--tag"},
            paramLabel = "TAG",
            description = "A tag for it; may be repeated.")
    private List<String> tags = new ArrayList<>();

    @Override
    Version ask(BrokerClient client) throws BrokerException {
        return client.versions().save(version.participant(), version.version(), branch, tags);
    }

    @Override
    String text(Version saved) {
        return "Saved version %s of %s; branches: %s, tags: %s."
                .formatted(version.version(), version.participant(), orDash(saved.branches()), orDash(saved.tags()));
    }
}
