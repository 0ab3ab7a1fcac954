package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Listing;
import dev.contract.core.broker.ProviderState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the states that consumers ask for. */
@Command(
        name = "provider-states",
        description = "List the states that the newest contracts of a provider want it to be in.")
@Help(
        examples = {
            "contract provider-states --provider inventory",
            "contract provider-states --provider inventory --environment production --output json"
        },
        related = {"verify", "list-latest-pact-versions"})
final class ProviderStatesCommand extends ListCommand<ProviderState> {

    @Option(
            names = {"-r", "--provider"},
            required = true,
            paramLabel = "NAME",
            description = "The provider.")
    private String provider;

    @Option(
            names = "--branch",
            paramLabel = "BRANCH",
            description = "The branch of the consumers; else their main branches.")
    private @Nullable String branch;

    @Option(
            names = "--environment",
            paramLabel = "ENVIRONMENT",
            description = "Only contracts of what runs in this environment.")
    private @Nullable String environment;

    @Override
    void check() throws UsageException {
        if (branch != null && environment != null) {
            throw new UsageException("Give either --branch or --environment, not both.");
        }
    }

    @Override
    Listing<ProviderState> ask(BrokerClient client) throws BrokerException {
        return client.contracts().providerStates(provider, branch, environment);
    }

    @Override
    String[] headings() {
        return new String[] {"STATE", "PARAMETERS", "CONSUMERS"};
    }

    @Override
    String[] row(ProviderState state) {
        String params = state.params().isEmpty() ? "-" : state.params().toString();
        return new String[] {state.name(), params, orDash(state.consumers())};
    }

    @Override
    String none() {
        return "No contract of " + provider + " asks for a state there.";
    }

    @Override
    String advice() {
        return "Try 'contract list-latest-pact-versions' for the providers, 'contract list-environments' for those.";
    }
}
