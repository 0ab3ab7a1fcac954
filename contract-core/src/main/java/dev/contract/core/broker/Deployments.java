package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What runs where: deployments, of which the next ends the one before, and releases, which end when it is said. */
public final class Deployments {

    private final Api api;
    private final Environments environments;

    Deployments(Api api, Environments environments) {
        this.api = api;
        this.environments = environments;
    }

    /**
     * Records that a version was deployed to an environment.
     *
     * @param instance which of several installations in the environment; null if there is only one
     */
    public Occurrence recordDeployment(
            String participant, String version, String environment, @Nullable String instance) throws BrokerException {
        JsonObject body = JsonObject.EMPTY.withOptional("applicationInstance", instance);
        return record("pb:record-deployment", participant, version, environment, body);
    }

    /** Records that a version was released to an environment. */
    public Occurrence recordRelease(String participant, String version, String environment) throws BrokerException {
        return record("pb:record-release", participant, version, environment, JsonObject.EMPTY);
    }

    private Occurrence record(String relation, String participant, String version, String environment, JsonObject body)
            throws BrokerException {
        Hal document = Versions.document(api, participant, version);
        List<Hal.Link> links = document.links(relation);
        for (Hal.Link link : links) {
            if (environment.equals(link.name())) {
                return new Occurrence(api.send("POST", document.resolve(link.href(), Map.of()), body)
                        .document());
            }
        }
        throw Environments.unknown(
                environment,
                links.stream().map(link -> String.valueOf(link.name())).toList());
    }

    /**
     * Records that a participant does not run in an environment any more.
     *
     * @param instance which of several installations; null for the one that was recorded without
     */
    public Occurrence recordUndeployment(String participant, String environment, @Nullable String instance)
            throws BrokerException {
        String relation = "pb:currently-deployed-deployed-versions";
        List<Hal> current = current(relation, "deployedVersions", environment, Map.of("pacticipant", participant));
        for (Hal deployed : current) {
            if (Objects.equals(instance, new Occurrence(deployed.document()).applicationInstance())) {
                return end(deployed, "currentlyDeployed");
            }
        }
        throw BrokerRefusedException.unknown(notDeployed(participant, environment, instance, current));
    }

    private static String notDeployed(
            String participant, String environment, @Nullable String instance, List<Hal> current) {
        String what = participant + " is not deployed to " + environment;
        if (current.isEmpty()) {
            return what;
        }
        List<String> instances = current.stream()
                .map(deployed -> new Occurrence(deployed.document()).applicationInstance())
                .map(known -> known == null ? "one without a name" : known)
                .sorted()
                .toList();
        return what + (instance == null ? " without an application instance" : " as '" + instance + "'")
                + "; its application instances there are: " + String.join(", ", instances);
    }

    /** Records that a released version is not supported in an environment any more. */
    public Occurrence recordSupportEnded(String participant, String version, String environment)
            throws BrokerException {
        Map<String, String> query = Map.of("pacticipant", participant, "version", version);
        String relation = "pb:currently-supported-released-versions";
        List<Hal> current = current(relation, "releasedVersions", environment, query);
        if (current.isEmpty()) {
            throw BrokerRefusedException.unknown(
                    participant + " " + version + " is not released and supported in " + environment);
        }
        return end(current.get(0), "currentlySupported");
    }

    private List<Hal> current(String relation, String name, String environment, Map<String, String> query)
            throws BrokerException {
        URI url = environments.named(environment).follow(relation, Map.of());
        Hal listed = api.get(Hal.withQuery(url, query));
        return Listing.objects(listed.document().object("_embedded"), name, each -> new Hal(listed.url(), each));
    }

    private Occurrence end(Hal occurrence, String flag) throws BrokerException {
        URI url = occurrence.follow("self", Map.of());
        return new Occurrence(
                api.exchange().patch(url, JsonObject.of(flag, false)).document());
    }
}
