package dev.contract.cli;

import dev.contract.cli.ContractFiles.ContractFile;
import dev.contract.consumer.mock.StubContract;
import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.BrokerUnreachableException;
import dev.contract.core.broker.ContractForVerification;
import dev.contract.core.broker.wire.ConsumerVersionSelector;
import dev.contract.core.broker.wire.ForVerificationQuery;
import dev.contract.core.format.ContractFormatException;
import dev.contract.provider.source.ContractSourceException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which contracts a stub serves. */
final class StubSourceOptions extends PlaceOptions {

    @Option(
            names = {"-n", "--provider", "--provider-name"},
            split = ",",
            paramLabel = "NAME",
            description = "Only contracts with these providers; for those of the broker required. May be repeated.")
    private List<String> providers = new ArrayList<>();

    @Option(
            names = {"-c", "--consumer", "--consumer-name"},
            split = ",",
            paramLabel = "NAME",
            description = "Only contracts of these consumers; may be repeated.")
    private List<String> consumers = new ArrayList<>();

    @Option(
            names = "--branch",
            paramLabel = "BRANCH",
            description = "From the broker: the newest contracts of this branch; else of the main branches.")
    private List<String> branches = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "TAG", description = "From the broker: the newest contracts with this tag.")
    private List<String> tags = new ArrayList<>();

    /** The files and directories that are named, which may change. */
    List<Path> local() throws UsageException {
        List<Path> local = new ArrayList<>();
        for (String place : named()) {
            local.addAll(ContractFiles.named(place, "contract"));
        }
        return local;
    }

    private List<String> named() {
        return Stream.of(files(), directories(), places())
                .flatMap(List::stream)
                .filter(place -> !isAddress(place))
                .toList();
    }

    /** All contracts that are asked for; an error if there is none. */
    List<StubContract> read(BrokerOptions broker)
            throws UsageException, ContractFormatException, ContractSourceException, BrokerException {
        Map<String, StubContract> found = new LinkedHashMap<>();
        for (ContractFile file : ContractFiles.read(named())) {
            found.putIfAbsent(
                    file.file().toAbsolutePath().normalize().toString(),
                    new StubContract(file.contract(), file.file().toString()));
        }
        for (URI address : addresses()) {
            found.put(address.toString(), fetch(address, broker));
        }
        if (named().isEmpty() && addresses().isEmpty()) {
            fromBroker(broker).forEach(contract -> found.put(contract.origin(), contract));
        }
        return wanted(List.copyOf(found.values()));
    }

    private List<URI> addresses() throws UsageException {
        List<URI> addresses = new ArrayList<>();
        for (String url : urls()) {
            addresses.add(Urls.http(url, "--url"));
        }
        for (String place : places()) {
            if (isAddress(place)) {
                addresses.add(Urls.http(place, "PLACE"));
            }
        }
        return addresses;
    }

    private static boolean isAddress(String place) {
        return place.startsWith("http://") || place.startsWith("https://");
    }

    private static StubContract fetch(URI address, BrokerOptions broker)
            throws UsageException, ContractSourceException {
        try (BrokerClient server = BrokerClient.at(address.resolve("/"), broker.credentials())) {
            return fetch(address, server);
        } catch (BrokerUnreachableException gone) {
            throw new ContractSourceException("No contract from " + address + ": " + gone.reason(), gone);
        } catch (BrokerException | ContractFormatException failed) {
            throw new ContractSourceException("No contract from " + address + ": " + failed.getMessage(), failed);
        }
    }

    private static StubContract fetch(URI address, BrokerClient server)
            throws BrokerException, ContractFormatException {
        return new StubContract(server.fetch(address).contract(), address.toString());
    }

    private List<StubContract> fromBroker(BrokerOptions options)
            throws UsageException, BrokerException, ContractFormatException {
        if (!options.isGiven()) {
            throw new UsageException("Which contracts? Give files, directories or addresses, or a broker with"
                    + " --broker-base-url or PACT_BROKER_BASE_URL.");
        }
        if (providers.isEmpty()) {
            throw new UsageException("Which provider's contracts from the broker? Give its name with --provider NAME.");
        }
        List<StubContract> contracts = new ArrayList<>();
        try (BrokerClient broker = options.client()) {
            for (String provider : providers) {
                for (ContractForVerification selected : selected(broker, provider)) {
                    contracts.add(fetch(selected.url(), broker));
                }
            }
        }
        return contracts;
    }

    private List<ContractForVerification> selected(BrokerClient broker, String provider)
            throws BrokerException, UsageException {
        List<ConsumerVersionSelector> selectors = Stream.concat(
                        branches.stream().map(ConsumerVersionSelector::ofBranch),
                        tags.stream().map(ConsumerVersionSelector::ofLatestTag))
                .toList();
        boolean main = selectors.isEmpty();
        List<ContractForVerification> selected =
                ask(broker, provider, main ? List.of(ConsumerVersionSelector.ofMainBranch()) : selectors);
        if (main && selected.isEmpty()) { // not everybody has told the broker of a main branch
            selected = ask(broker, provider, List.of(ConsumerVersionSelector.ofLatest()));
        }
        if (selected.isEmpty()) {
            throw new UsageException(
                    "The broker has no such contract with %s. Try 'contract list-latest-pact-versions'%s."
                            .formatted(provider, main ? "" : ", or leave out --branch and --tag"));
        }
        return selected;
    }

    private static List<ContractForVerification> ask(
            BrokerClient broker, String provider, List<ConsumerVersionSelector> selectors) throws BrokerException {
        return broker.contractsForVerification(
                provider, new ForVerificationQuery(null, List.of(), selectors, false, null));
    }

    private List<StubContract> wanted(List<StubContract> found) throws UsageException {
        List<StubContract> wanted = found.stream()
                .filter(each -> providers.isEmpty()
                        || providers.contains(each.contract().provider()))
                .filter(each -> consumers.isEmpty()
                        || consumers.contains(each.contract().consumer()))
                .toList();
        if (wanted.isEmpty()) {
            throw new UsageException("No contract is of %s with %s: there are those of %s with %s."
                    .formatted(
                            consumers.isEmpty() ? "any consumer" : String.join(", ", consumers),
                            providers.isEmpty() ? "any provider" : String.join(", ", providers),
                            names(found, each -> each.contract().consumer()),
                            names(found, each -> each.contract().provider())));
        }
        return wanted;
    }

    private static String names(List<StubContract> contracts, Function<StubContract, String> name) {
        return String.join(", ", new TreeSet<>(contracts.stream().map(name).toList()));
    }
}
