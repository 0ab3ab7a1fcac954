package dev.contract.core.broker;

import dev.contract.core.broker.wire.ForVerificationQuery;
import dev.contract.core.broker.wire.Notice;
import dev.contract.core.broker.wire.PublishRequest;
import dev.contract.core.broker.wire.VerificationResult;
import dev.contract.core.format.ContractFormatException;
import dev.contract.core.format.ContractReader;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.io.Closeable;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Talks to a broker. Nothing is sent before the first call. Safe for use by many threads. */
public final class BrokerClient implements Closeable {

    /** How long an answer may take, unless it is said. */
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Api api;

    private BrokerClient(Api api) {
        this.api = api;
    }

    /** A client of the broker at an address, which may have a path. */
    public static BrokerClient at(URI broker, BrokerCredentials credentials) {
        return at(broker, credentials, TIMEOUT);
    }

    /** The same with a limit for each request, from connecting to the last byte of the answer. */
    public static BrokerClient at(URI broker, BrokerCredentials credentials, Duration timeout) {
        String address = broker.toString();
        return new BrokerClient(
                new Api(URI.create(address.endsWith("/") ? address : address + "/"), credentials, timeout));
    }

    /** The address of the broker. */
    public URI address() {
        return api.address();
    }

    /** The contracts that the broker wants the provider to verify. */
    public List<ContractForVerification> contractsForVerification(String provider, ForVerificationQuery query)
            throws BrokerException {
        URI url = api.link("pb:provider-pacts-for-verification", Map.of("provider", provider));
        Hal answer = api.send("POST", url, query.toJson());
        List<ContractForVerification> contracts = new ArrayList<>();
        for (JsonValue contract : answer.document().object("_embedded").items("pacts")) {
            if (contract instanceof JsonObject object) {
                contracts.add(ContractForVerification.of(new Hal(url, object)));
            }
        }
        return contracts;
    }

    /** Fetches one contract by its address, at the broker or anywhere else. */
    public BrokerContract fetch(URI contract) throws BrokerException, ContractFormatException {
        byte[] content = api.exchange().bytes(contract).array();
        return new BrokerContract(ContractReader.read(contract.toString(), content), contract);
    }

    /** Makes the provider's version known with its branch and tags; results of it are published afterwards. */
    public void announce(BrokerContract contract, ProviderVersion version) throws BrokerException {
        if (version.branch() == null && version.tags().isEmpty()) {
            return;
        }
        Hal provider = api.get(contract.links().follow("pb:provider", Map.of()));
        if (version.branch() != null) {
            URI url = provider.follow(
                    "pb:branch-version", Map.of("version", version.number(), "branch", version.branch()));
            api.send("PUT", url, JsonObject.EMPTY);
        }
        for (String tag : version.tags()) {
            URI url = provider.follow("pb:version-tag", Map.of("version", version.number(), "tag", tag));
            api.send("PUT", url, JsonObject.EMPTY);
        }
    }

    /** Publishes the outcome of verifying a contract; yields the address of the result, if the broker names it. */
    public @Nullable URI publishResult(BrokerContract contract, VerificationResult result) throws BrokerException {
        URI url = contract.links().follow("pb:publish-verification-results", Map.of());
        return api.send("POST", url, result.toJson()).followIfPresent("self", Map.of());
    }

    /** Publishes contracts of a consumer version; yields what the broker has to say about it. */
    public List<Notice> publish(PublishRequest request) throws BrokerException {
        URI url = api.link("pb:publish-contracts");
        return api.send("POST", url, request.toJson()).document().items("notices").stream()
                .filter(JsonObject.class::isInstance)
                .map(notice -> Notice.fromJson((JsonObject) notice))
                .toList();
    }

    /** Asks whether versions can be deployed. */
    public DeploymentDecision canIDeploy(DeploymentQuery query) throws BrokerException {
        URI url = api.below(query.toPath().substring(1));
        try {
            Hal answer = api.get(url);
            if (!answer.document().has("summary")) {
                throw new NotABrokerException(url + " answered without a summary");
            }
            return DeploymentDecision.of(answer.document());
        } catch (BrokerRefusedException refused) {
            throw refused.status() == 400 ? new UnknownNames(api).explain(query, refused) : refused;
        }
    }

    /** The environments, to list and to change. */
    public Environments environments() {
        return new Environments(api);
    }

    /** What is deployed and released where. */
    public Deployments deployments() {
        return new Deployments(api, environments());
    }

    /** The participants, to list and to change. */
    public Participants participants() {
        return new Participants(api);
    }

    /** The versions of participants, with their branches and tags. */
    public Versions versions() {
        return new Versions(api);
    }

    /** Lists of contracts and of what they ask for. */
    public Contracts contracts() {
        return new Contracts(api);
    }

    /** The webhooks and their deliveries. */
    public Webhooks webhooks() {
        return new Webhooks(api);
    }

    @Override
    public void close() {
        api.close();
    }
}
