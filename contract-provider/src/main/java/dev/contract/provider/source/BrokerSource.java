package dev.contract.provider.source;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerContract;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.BrokerUnreachableException;
import dev.contract.core.broker.ContractForVerification;
import dev.contract.core.broker.wire.ForVerificationQuery;
import dev.contract.core.format.ContractFormatException;

/** The contracts that a broker selects. */
record BrokerSource(BrokerClient broker, ForVerificationQuery query) implements ContractSource {

    @Override
    public void search(Search search) throws ContractSourceException {
        try {
            for (ContractForVerification selected : broker.contractsForVerification(search.provider(), query)) {
                fetch(selected, search);
            }
        } catch (BrokerException failed) {
            throw new ContractSourceException("No contracts from the broker: " + failed.getMessage(), failed);
        }
    }

    /** A broker that is not there fails the search; one contract that cannot be had leaves the others. */
    private void fetch(ContractForVerification selected, Search search) throws BrokerUnreachableException {
        String url = selected.url().toString();
        try {
            BrokerContract contract = broker.fetch(selected.url());
            search.add(new FoundContract(contract.contract(), url, selected.pending(), selected.notices(), contract));
        } catch (BrokerUnreachableException gone) {
            throw gone;
        } catch (BrokerException | ContractFormatException failed) {
            search.addUnreadable(url, failed, selected.pending());
        }
    }

    @Override
    public String toString() {
        return "broker " + broker.address() + " (which selected none for it)";
    }
}
