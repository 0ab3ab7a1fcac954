package dev.contract.core.broker;

import dev.contract.core.format.ContractFormatException;
import dev.contract.core.format.ContractReader;
import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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
     * The contract of a consumer and a provider.
     *
     * @param version of the consumer; null for the newest
     */
    public BrokerContract of(String consumer, String provider, @Nullable String version)
            throws BrokerException, ContractFormatException {
        String pair = "pacts/provider/" + Hal.encode(provider) + "/consumer/" + Hal.encode(consumer);
        URI url = api.below(pair + (version == null ? "/latest" : "/version/" + Hal.encode(version)));
        String what = "contract of " + consumer + (version == null ? "" : " " + version) + " with " + provider;
        return contract(api.get(url, what));
    }

    /** The newest contract of the pair before this one that says something else. */
    public BrokerContract before(BrokerContract contract) throws BrokerException, ContractFormatException {
        URI url = contract.links().follow("pb:previous-distinct", Map.of());
        return contract(api.get(
                url,
                "other contract of " + contract.contract().consumer() + " with "
                        + contract.contract().provider() + " before " + contract.url()));
    }

    private static BrokerContract contract(Hal answer) throws ContractFormatException {
        byte[] content = answer.document().toString().getBytes(StandardCharsets.UTF_8);
        return new BrokerContract(ContractReader.read(answer.url().toString(), content), answer.url());
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
