package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Participant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows a participant. */
@Command(
        name = "describe-pacticipant",
        description = "Show a participant: its main branch, repository, newest version and labels.")
@Help(
        examples = {
            "contract describe-pacticipant --name cart",
            "contract describe-participant --participant cart --output json"
        },
        related = {"list-pacticipants", "describe-version", "create-or-update-pacticipant"})
final class DescribeParticipantCommand extends ParticipantCommand {

    @Mixin
    private NameOption name;

    @Override
    Participant ask(BrokerClient client) throws BrokerException {
        return client.participants().get(name.name());
    }

    @Override
    String text(Participant participant) {
        Table table = new Table("name", participant.name());
        table.add("display name", orDash(participant.displayName()));
        table.add("main branch", orDash(participant.mainBranch()));
        table.add("repository", orDash(participant.repositoryUrl()));
        table.add("latest version", orDash(participant.latestVersion()));
        table.add("labels", orDash(participant.labels()));
        return table.toString();
    }
}
