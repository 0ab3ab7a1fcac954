package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Environment;
import dev.contract.core.broker.EnvironmentDraft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes an environment. */
@Command(name = "update-environment", description = "Change an environment; what is not named stays as it is.")
@Help(
        examples = {
            "contract update-environment --uuid 8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11 --name staging",
            "contract update-environment --uuid 8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11 --no-production --contact-name Ops"
        },
        related = {"list-environments", "describe-environment", "delete-environment"})
final class UpdateEnvironmentCommand extends EnvironmentCommand {

    @Mixin
    private UuidOption uuid;

    @Option(names = "--name", paramLabel = "NAME", description = "Its new name, without spaces.")
    private @Nullable String name;

    @Mixin
    private EnvironmentDetails details;

    @Override
    void check() throws UsageException {
        if (details.named(name).equals(EnvironmentDraft.UNCHANGED)) {
            throw new UsageException("What is to change? Give --name, --display-name, --[no-]production or a contact.");
        }
    }

    @Override
    Environment ask(BrokerClient client) throws BrokerException {
        return client.environments().update(uuid.value(), details.named(name));
    }

    @Override
    String text(Environment updated) {
        return "Updated the environment " + updated.name() + kind(updated) + ".";
    }
}
