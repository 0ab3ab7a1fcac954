package dev.contract.provider.source;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerContract;
import dev.contract.core.broker.BrokerCredentials;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.BrokerUnreachableException;
import dev.contract.core.format.ContractFormatException;
import java.net.URI;
import java.util.List;

/** A contract behind a URL; at a broker, as its webhooks send it, results can be published for it. */
record UrlSource(URI url, BrokerCredentials credentials) implements ContractSource {

    @Override
    public void search(Search search) throws ContractSourceException {
        try (BrokerClient server = BrokerClient.at(url.resolve("/"), credentials)) {
            BrokerContract contract = server.fetch(url);
            search.add(new FoundContract(
                    contract.contract(), url.toString(), false, List.of(), contract.takesResults() ? contract : null));
        } catch (BrokerUnreachableException gone) {
            throw new ContractSourceException("No contract from " + url + ": " + gone.reason(), gone);
        } catch (BrokerException | ContractFormatException failed) {
            throw new ContractSourceException("No contract from " + url + ": " + failed.getMessage(), failed);
        }
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
