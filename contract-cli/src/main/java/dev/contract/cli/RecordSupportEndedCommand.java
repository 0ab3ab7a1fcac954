package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Occurrence;
import picocli.CommandLine.Command;

/** Records that a released version is not supported any more. */
@Command(name = "record-support-ended", description = "Record that a released version is no longer supported.")
@Help(
        examples = {
            "contract record-support-ended --pacticipant app --version 1.2.0 --environment production",
            "contract record-support-ended -a app -e 1.2.0 --environment production --output json"
        },
        related = {"record-release", "describe-version"})
final class RecordSupportEndedCommand extends RecordVersionCommand {

    @Override
    Occurrence ask(BrokerClient client) throws BrokerException {
        return client.deployments().recordSupportEnded(participant(), version(), environment());
    }

    @Override
    String text(Occurrence recorded) {
        return "Recorded: %s %s is no longer supported in %s.".formatted(participant(), version(), environment());
    }
}
