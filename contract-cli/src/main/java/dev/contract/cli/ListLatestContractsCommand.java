package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.LatestContract;
import dev.contract.core.broker.Listing;
import picocli.CommandLine.Command;

/** Lists the newest contract of each pair. */
@Command(
        name = "list-latest-pact-versions",
        description = "List the newest contract of each consumer with each provider.")
@Help(
        examples = {"contract list-latest-pact-versions", "contract list-latest-contracts --output json"},
        related = {"publish", "list-pacticipants", "provider-states"})
final class ListLatestContractsCommand extends ListCommand<LatestContract> {

    @Override
    Listing<LatestContract> ask(BrokerClient client) throws BrokerException {
        return client.contracts().latest();
    }

    @Override
    String[] headings() {
        return new String[] {"CONSUMER", "VERSION", "PROVIDER", "PUBLISHED"};
    }

    @Override
    String[] row(LatestContract contract) {
        return new String[] {
            contract.consumer(), contract.consumerVersion(), contract.provider(), orDash(contract.createdAt())
        };
    }

    @Override
    String none() {
        return "There are no contracts yet. Try 'contract publish'.";
    }
}
