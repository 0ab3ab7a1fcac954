package dev.contract.core.broker;

import dev.contract.core.model.Contract;
import java.net.URI;

/** A contract as the broker stores it; its links say where results go. */
public record BrokerContract(Contract contract, URI url) {

    Hal links() {
        return new Hal(url, contract.extra());
    }

    /** True if results of a verification can be published for this contract. */
    public boolean takesResults() {
        return !links().links("pb:publish-verification-results").isEmpty();
    }
}
