package dev.contract.core.broker;

import dev.contract.core.model.Contract;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A contract as the broker stores it; its links say where results go. */
public record BrokerContract(Contract contract, URI url) {

    Hal links() {
        return new Hal(url, contract.extra());
    }

    /** The version of the consumer that published it, as the broker names it; null if it does not. */
    public @Nullable String version() {
        return contract.extra().object("_links").object("pb:consumer-version").text("name");
    }

    /** True if results of a verification can be published for this contract. */
    public boolean takesResults() {
        return !links().links("pb:publish-verification-results").isEmpty();
    }
}
