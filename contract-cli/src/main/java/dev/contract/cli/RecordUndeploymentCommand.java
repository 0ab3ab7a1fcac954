package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Occurrence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Records that a participant does not run in an environment any more. */
@Command(
        name = "record-undeployment",
        description = "Record that a participant was removed from an environment for good.")
@Help(
        examples = {
            "contract record-undeployment --pacticipant cart --environment test",
            "contract record-undeployment -a cart --environment test --application-instance customer-1"
        },
        related = {"record-deployment", "describe-version"})
final class RecordUndeploymentCommand extends RecordCommand {

    @Mixin
    private ParticipantOption participant;

    @Mixin
    private InstanceOption instance;

    @Override
    String participant() {
        return participant.name();
    }

    @Override
    @Nullable String instance() {
        return instance.name();
    }

    @Override
    Occurrence ask(BrokerClient client) throws BrokerException {
        return client.deployments().recordUndeployment(participant(), environment(), instance.name());
    }

    @Override
    String text(Occurrence recorded) {
        return "Recorded: %s %s is no longer deployed to %s%s."
                .formatted(participant(), recorded.version(), environment(), instance.suffix());
    }
}
