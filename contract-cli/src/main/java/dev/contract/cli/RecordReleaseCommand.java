package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Occurrence;
import picocli.CommandLine.Command;

/** Records that a version was released to an environment. */
@Command(name = "record-release", description = "Record that a version was released; those before it stay supported.")
@Help(
        examples = {
            "contract record-release --pacticipant app --version 1.4.0 --environment production",
            "contract record-release -a app -e 1.4.0 --environment production --output json"
        },
        related = {"can-i-deploy", "record-support-ended", "record-deployment", "list-environments"})
final class RecordReleaseCommand extends RecordVersionCommand {

    @Override
    Occurrence ask(BrokerClient client) throws BrokerException {
        return client.deployments().recordRelease(participant(), version(), environment());
    }

    @Override
    String text(Occurrence recorded) {
        return "Recorded: %s %s is released to %s.".formatted(participant(), version(), environment());
    }
}
