package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The environments of a broker. */
public final class Environments {

    private final Api api;

    Environments(Api api) {
        this.api = api;
    }

    /** All environments. */
    public Listing<Environment> list() throws BrokerException {
        return Listing.embedded(api.get(api.link("pb:environments")).document(), "environments", Environment::new);
    }

    public Environment get(String uuid) throws BrokerException {
        return new Environment(api.get(at(uuid), what(uuid)).document());
    }

    public Environment create(EnvironmentDraft draft) throws BrokerException {
        URI url = api.link("pb:environments");
        return new Environment(api.send("POST", url, draft.created()).document());
    }

    /** Changes what the draft names, and nothing else. */
    public Environment update(String uuid, EnvironmentDraft draft) throws BrokerException {
        JsonObject existing = get(uuid).document();
        return new Environment(
                api.send("PUT", at(uuid), draft.changing(existing), what(uuid)).document());
    }

    /** Deletes an environment with the records of what ran there; yields what it was. */
    public Environment delete(String uuid) throws BrokerException {
        Environment existing = get(uuid);
        api.delete(at(uuid), what(uuid));
        return existing;
    }

    /** The document of the environment with a name. */
    Hal named(String name) throws BrokerException {
        List<Environment> all = list().items();
        for (Environment environment : all) {
            if (environment.name().equals(name)) {
                return api.get(at(environment.uuid()), what(environment.uuid()));
            }
        }
        throw unknown(name, all.stream().map(Environment::name).toList());
    }

    static BrokerRefusedException unknown(String name, List<String> known) {
        String others = known.isEmpty() ? "none has been created yet" : "there are: " + String.join(", ", known);
        return BrokerRefusedException.unknown("there is no environment '" + name + "'; " + others);
    }

    private URI at(String uuid) throws BrokerException {
        return api.link("pb:environment", Map.of("uuid", uuid));
    }

    private static String what(String uuid) {
        return "environment with the UUID '" + uuid + "'";
    }
}
