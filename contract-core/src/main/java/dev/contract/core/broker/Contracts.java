package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What the broker tells about contracts without showing them. */
public final class Contracts {

    private final Api api;

    Contracts(Api api) {
        this.api = api;
    }

    /** The newest contract of each consumer with each provider. */
    public Listing<LatestContract> latest() throws BrokerException {
        JsonObject document = api.get(api.link("pb:latest-pact-versions")).document();
        return new Listing<>(document, Listing.objects(document, "pacts", LatestContract::new));
    }

    /**
     * The states that the contracts of a provider ask for.
     *
     * @param branch of the consumers; null for their main branches
     * @param environment by name: the contracts of what runs there; null for all
     */
    public Listing<ProviderState> providerStates(String provider, @Nullable String branch, @Nullable String environment)
            throws BrokerException {
        String path = "pacts/provider/" + Hal.encode(provider) + "/provider-states";
        if (branch != null) {
            path += "/branch/" + Hal.encode(branch);
        }
        if (environment != null) {
            path += "/environment/"
                    + Hal.encode(
                            new Environments(api).named(environment).document().text("uuid", ""));
        }
        URI url = api.below(path);
        JsonObject document = api.get(url, "provider '" + provider + "'").document();
        return new Listing<>(document, Listing.objects(document, "providerStates", ProviderState::of));
    }
}
