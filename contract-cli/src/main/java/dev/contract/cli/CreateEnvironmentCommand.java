package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Creates an environment. */
@Command(name = "create-environment", description = "Create an environment into which versions are deployed.")
@Help(
        examples = {
            "contract create-environment --name production --production",
            "contract create-environment --name test --display-name 'Test cluster' --no-production"
        },
        related = {"list-environments", "update-environment", "record-deployment"})
final class CreateEnvironmentCommand extends EnvironmentCommand {

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Its name, without spaces.")
    private String name;

    @Mixin
    private EnvironmentDetails details;

    @Override
    Environment ask(BrokerClient client) throws BrokerException {
        return client.environments().create(details.named(name));
    }

    @Override
    String text(Environment created) {
        return "Created the environment %s%s. Its UUID is %s.".formatted(name, kind(created), created.uuid());
    }
}
