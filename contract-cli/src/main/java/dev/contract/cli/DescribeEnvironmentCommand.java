package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows an environment. */
@Command(name = "describe-environment", description = "Show an environment: its names, its kind, whom to ask about it.")
@Help(
        examples = {
            "contract describe-environment --uuid 8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11",
            "contract describe-environment --uuid 8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11 --output json"
        },
        related = {"list-environments", "update-environment", "delete-environment"})
final class DescribeEnvironmentCommand extends EnvironmentCommand {

    @Mixin
    private UuidOption uuid;

    @Override
    Environment ask(BrokerClient client) throws BrokerException {
        return client.environments().get(uuid.value());
    }

    @Override
    String text(Environment environment) {
        Table table = new Table("name", environment.name());
        table.add("display name", orDash(environment.displayName()));
        table.add("uuid", environment.uuid());
        table.add("production", environment.production() ? "yes" : "no");
        for (Environment.Contact contact : environment.contacts()) {
            table.add("contact", (orDash(contact.name()) + " " + orDash(contact.emailAddress())).replace(" -", ""));
        }
        table.add("created", orDash(environment.createdAt()));
        return table.toString();
    }
}
