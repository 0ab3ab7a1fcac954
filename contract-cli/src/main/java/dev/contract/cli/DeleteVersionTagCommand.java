package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.model.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a tag from a version. */
@Command(name = "delete-version-tag", description = "Take a tag from a version.")
@Help(
        examples = {
            "contract delete-version-tag --pacticipant cart --version 1.4.0 --tag production",
            "contract delete-version-tag -a cart -e 1.4.0 -t production --output json"
        },
        related = {"create-version-tag", "describe-version"})
final class DeleteVersionTagCommand extends ClientCommand<String> {

    @Mixin
    private VersionOptions version;

    @Option(
            names = {"-t", "--tag"},
            required = true,
            paramLabel = "TAG",
            description = "The tag.")
    private String tag;

    @Override
    String ask(BrokerClient client) throws BrokerException {
        client.versions().untag(version.participant(), version.version(), tag);
        return "Version %s of %s does not have the tag %s any more."
                .formatted(version.version(), version.participant(), tag);
    }

    @Override
    JsonObject json(String done) {
        return JsonObject.of("participant", version.participant(), "version", version.version(), "tag", tag);
    }

    @Override
    String text(String done) {
        return done;
    }

    @Override
    String advice() {
        return "Try 'contract describe-version' for the tags it has.";
    }
}
