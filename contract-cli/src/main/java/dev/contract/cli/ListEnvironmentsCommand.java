package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Environment;
import dev.contract.core.broker.Listing;
import picocli.CommandLine.Command;

/** Lists the environments. */
@Command(name = "list-environments", description = "List the environments with their UUIDs.")
@Help(
        examples = {"contract list-environments", "contract list-environments --output json"},
        related = {"create-environment", "describe-environment", "update-environment", "delete-environment"})
final class ListEnvironmentsCommand extends ListCommand<Environment> {

    @Override
    Listing<Environment> ask(BrokerClient client) throws BrokerException {
        return client.environments().list();
    }

    @Override
    String[] headings() {
        return new String[] {"NAME", "DISPLAY NAME", "PRODUCTION", "UUID"};
    }

    @Override
    String[] row(Environment environment) {
        return new String[] {
            environment.name(),
            orDash(environment.displayName()),
            environment.production() ? "yes" : "no",
            environment.uuid()
        };
    }

    @Override
    String none() {
        return "There are no environments yet. Try 'contract create-environment --name NAME'.";
    }
}
