package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Occurrence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Records that a version now runs in an environment. */
@Command(name = "record-deployment", description = "Record that a version was deployed in place of the one before.")
@Help(
        examples = {
            "contract record-deployment --pacticipant cart --version 1.4.0 --environment production",
            "contract record-deployment -a cart -e 1.4.0 --environment test --application-instance customer-1"
        },
        related = {"can-i-deploy", "record-undeployment", "record-release", "list-environments"})
final class RecordDeploymentCommand extends RecordVersionCommand {

    @Mixin
    private InstanceOption instance;

    @Override
    @Nullable String instance() {
        return instance.name();
    }

    @Override
    Occurrence ask(BrokerClient client) throws BrokerException {
        return client.deployments().recordDeployment(participant(), version(), environment(), instance.name());
    }

    @Override
    String text(Occurrence recorded) {
        return "Recorded: %s %s is deployed to %s%s."
                .formatted(participant(), version(), environment(), instance.suffix());
    }
}
