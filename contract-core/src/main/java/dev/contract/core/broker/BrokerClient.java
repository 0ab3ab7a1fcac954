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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Talks to a broker. Nothing is sent before the first call. Safe for use by many threads. */
public final class BrokerClient implements Closeable {

    private final URI broker;
    private final HttpExchange exchange;
    private volatile @Nullable Hal index;

    private BrokerClient(URI broker, BrokerCredentials credentials) {
        this.broker = broker;
        this.exchange = new HttpExchange(broker, credentials);
    }

    /** A client of the broker at an address, which may have a path. */
    public static BrokerClient at(URI broker, BrokerCredentials credentials) {
        String address = broker.toString();
        return new BrokerClient(URI.create(address.endsWith("/") ? address : address + "/"), credentials);
    }

    /** The address of the broker. */
    public URI address() {
        return broker;
    }

    /** The contracts that the broker wants the provider to verify. */
    public List<ContractForVerification> contractsForVerification(String provider, ForVerificationQuery query)
            throws BrokerException {
        URI url = index().follow("pb:provider-pacts-for-verification", Map.of("provider", provider));
        Hal answer = exchange.send("POST", url, query.toJson());
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
        byte[] content = exchange.bytes(contract).array();
        return new BrokerContract(ContractReader.read(contract.toString(), content), contract);
    }

    /** Makes the provider's version known with its branch and tags; results of it are published afterwards. */
    public void announce(BrokerContract contract, ProviderVersion version) throws BrokerException {
        if (version.branch() == null && version.tags().isEmpty()) {
            return;
        }
        Hal provider = exchange.get(contract.links().follow("pb:provider", Map.of()));
        if (version.branch() != null) {
            URI url = provider.follow(
                    "pb:branch-version", Map.of("version", version.number(), "branch", version.branch()));
            exchange.send("PUT", url, JsonObject.EMPTY);
        }
        for (String tag : version.tags()) {
            URI url = provider.follow("pb:version-tag", Map.of("version", version.number(), "tag", tag));
            exchange.send("PUT", url, JsonObject.EMPTY);
        }
    }

    /** Publishes the outcome of verifying a contract; yields the address of the result, if the broker names it. */
    public @Nullable URI publishResult(BrokerContract contract, VerificationResult result) throws BrokerException {
        URI url = contract.links().follow("pb:publish-verification-results", Map.of());
        return exchange.send("POST", url, result.toJson()).followIfPresent("self", Map.of());
    }

    /** Publishes contracts of a consumer version; yields what the broker has to say about it. */
    public List<Notice> publish(PublishRequest request) throws BrokerException {
        URI url = index().follow("pb:publish-contracts", Map.of());
        return exchange.send("POST", url, request.toJson()).document().items("notices").stream()
                .filter(JsonObject.class::isInstance)
                .map(notice -> Notice.fromJson((JsonObject) notice))
                .toList();
    }

    /** Asks whether versions can be deployed. */
    public DeploymentDecision canIDeploy(DeploymentQuery query) throws BrokerException {
        URI url = broker.resolve(broker.getRawPath() + query.toPath().substring(1));
        try {
            return DeploymentDecision.of(exchange.get(url).document());
        } catch (BrokerRefusedException refused) {
            throw refused.status() == 400 ? new UnknownNames(exchange, index()).explain(query, refused) : refused;
        }
    }

    /**
     * Records that a version was deployed to an environment.
     *
     * @param instance which of several installations in the environment; null if there is only one
     */
    public void recordDeployment(String participant, String version, String environment, @Nullable String instance)
            throws BrokerException {
        Hal document = version(participant, version);
        for (Hal.Link link : document.links("pb:record-deployment")) {
            if (environment.equals(link.name())) {
                URI url = document.resolve(link.href(), Map.of());
                exchange.send("POST", url, JsonObject.EMPTY.withOptional("applicationInstance", instance));
                return;
            }
        }
        List<String> known = document.links("pb:record-deployment").stream()
                .map(link -> String.valueOf(link.name()))
                .toList();
        throw new BrokerRefusedException(
                "Recording the deployment of " + participant + " " + version,
                404,
                List.of("there is no environment '" + environment + "'; "
                        + (known.isEmpty() ? "none has been created yet" : "there are: " + String.join(", ", known))));
    }

    /** Creates an environment; yields its address. */
    public @Nullable URI createEnvironment(String name, @Nullable String displayName, boolean production)
            throws BrokerException {
        JsonObject environment = JsonObject.of("name", name)
                .withOptional("displayName", displayName)
                .with("production", production);
        URI url = index().follow("pb:environments", Map.of());
        return exchange.send("POST", url, environment).followIfPresent("self", Map.of());
    }

    /** What the broker knows about a version of a participant. */
    public JsonObject describeVersion(String participant, String version) throws BrokerException {
        return version(participant, version).document();
    }

    private Hal version(String participant, String version) throws BrokerException {
        Map<String, String> values = Map.of("pacticipant", participant, "version", version);
        return exchange.get(index().follow("pb:pacticipant-version", values));
    }

    /** Two threads may both fetch it; the answer is the same. */
    private Hal index() throws BrokerException {
        Hal known = index;
        if (known == null) {
            known = exchange.get(broker);
            index = known;
        }
        return known;
    }

    @Override
    public void close() {
        exchange.close();
    }
}
