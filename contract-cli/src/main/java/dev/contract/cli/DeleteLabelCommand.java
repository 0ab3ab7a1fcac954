package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import picocli.CommandLine.Command;

/** Takes a label from a participant. */
@Command(name = "delete-label", description = "Take a label from a participant.")
@Help(
        examples = {
            "contract delete-label --pacticipant cart --label team-shop",
            "contract delete-label --participant cart --label critical --output json"
        },
        related = {"create-label", "describe-pacticipant"})
final class DeleteLabelCommand extends LabelCommand {

    @Override
    String ask(BrokerClient client) throws BrokerException {
        client.participants().removeLabel(participant(), label());
        return participant() + " does not have the label " + label() + " any more.";
    }
}
