package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Participant;
import dev.contract.core.broker.ParticipantDraft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes or changes a participant. */
@Command(
        name = "create-or-update-pacticipant",
        description = "Make a participant, or change one; what is not named stays as it is.")
@Help(
        examples = {
            "contract create-or-update-pacticipant --name cart --main-branch main",
            "contract create-or-update-participant --participant cart --repository-url https://git.example.org/cart"
        },
        related = {"describe-pacticipant", "list-pacticipants", "create-label"})
final class CreateOrUpdateParticipantCommand extends ParticipantCommand {

    @Mixin
    private NameOption name;

    @Option(names = "--display-name", paramLabel = "TEXT", description = "Its name for people.")
    private @Nullable String displayName;

    @Option(names = "--main-branch", paramLabel = "BRANCH", description = "The main branch of its repository.")
    private @Nullable String mainBranch;

    @Option(names = "--repository-url", paramLabel = "URL", description = "Where its source is.")
    private @Nullable String repositoryUrl;

    @Override
    Participant ask(BrokerClient client) throws BrokerException {
        return client.participants().save(name.name(), new ParticipantDraft(displayName, mainBranch, repositoryUrl));
    }

    @Override
    String text(Participant saved) {
        return "Saved the participant " + saved.name() + ".";
    }
}
