package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import picocli.CommandLine.Command;

/** Gives a participant a label. */
@Command(name = "create-label", description = "Give a participant a label, by which webhooks can choose it.")
@Help(
        examples = {
            "contract create-label --pacticipant cart --label team-shop",
            "contract create-label --participant cart --label critical --output json"
        },
        related = {"delete-label", "describe-pacticipant", "create-webhook"})
final class CreateLabelCommand extends LabelCommand {

    @Override
    String ask(BrokerClient client) throws BrokerException {
        client.participants().addLabel(participant(), label());
        return participant() + " has the label " + label() + ".";
    }
}
