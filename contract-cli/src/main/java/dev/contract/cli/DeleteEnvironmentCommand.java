package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Deletes an environment. */
@Command(name = "delete-environment", description = "Delete an environment, with the records of what ran there.")
@Help(
        examples = {
            "contract delete-environment --uuid 8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11",
            "contract delete-environment --uuid 8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11 --output json"
        },
        related = {"list-environments", "create-environment", "record-undeployment"})
final class DeleteEnvironmentCommand extends EnvironmentCommand {

    @Mixin
    private UuidOption uuid;

    @Override
    Environment ask(BrokerClient client) throws BrokerException {
        return client.environments().delete(uuid.value());
    }

    @Override
    String text(Environment deleted) {
        return "Deleted the environment " + deleted.name() + ".";
    }
}
