package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The versions of participants, with their branches and tags. */
public final class Versions {

    private final Api api;

    Versions(Api api) {
        this.api = api;
    }

    public Version get(String participant, String version) throws BrokerException {
        return new Version(document(api, participant, version).document());
    }

    /** The document of a version; the participants that there are, if it is of none of them. */
    static Hal document(Api api, String participant, String version) throws BrokerException {
        try {
            return api.get(at(api, participant, version), what(participant, version));
        } catch (BrokerRefusedException refused) {
            throw new UnknownNames(api).explain(participant, refused);
        }
    }

    /** The newest version of a participant, or the newest with a tag. */
    public Version latest(String participant, @Nullable String tag) throws BrokerException {
        if (tag == null) {
            URI url = api.link("pb:latest-version", Map.of("pacticipant", participant));
            return new Version(api.get(url, "version of " + participant).document());
        }
        URI url = api.link("pb:latest-tagged-version", Map.of("pacticipant", participant, "tag", tag));
        return new Version(api.get(url, "version of " + participant + " with the tag '" + tag + "'")
                .document());
    }

    /** Makes a version, or adds branch and tags to one that is there. */
    public Version save(String participant, String version, @Nullable String branch, List<String> tags)
            throws BrokerException {
        if (branch != null) {
            Map<String, String> values = Map.of("pacticipant", participant, "version", version, "branch", branch);
            api.send("PUT", api.link("pb:pacticipant-branch-version", values), JsonObject.EMPTY);
        }
        for (String tag : tags) {
            tag(participant, version, tag);
        }
        if (branch != null || !tags.isEmpty()) {
            return get(participant, version);
        }
        URI url = at(api, participant, version);
        try {
            return new Version(api.get(url, what(participant, version)).document());
        } catch (BrokerRefusedException unknown) {
            if (!unknown.isNotFound()) {
                throw unknown;
            }
            return new Version(api.send("PUT", url, JsonObject.EMPTY).document());
        }
    }

    /** Gives a version a tag; makes the version if it is not there. */
    public void tag(String participant, String version, String tag) throws BrokerException {
        api.send("PUT", tagged(participant, version, tag), JsonObject.EMPTY);
    }

    public void untag(String participant, String version, String tag) throws BrokerException {
        api.delete(tagged(participant, version, tag), "tag '" + tag + "' of version " + version + " of " + participant);
    }

    /** Deletes a branch; its versions and their contracts stay. */
    public void deleteBranch(String participant, String branch) throws BrokerException {
        URI url = api.link("pb:pacticipant-branch", Map.of("pacticipant", participant, "branch", branch));
        api.delete(url, "branch '" + branch + "' of " + participant);
    }

    private URI tagged(String participant, String version, String tag) throws BrokerException {
        return api.link(
                "pb:pacticipant-version-tag", Map.of("pacticipant", participant, "version", version, "tag", tag));
    }

    private static URI at(Api api, String participant, String version) throws BrokerException {
        return api.link("pb:pacticipant-version", Map.of("pacticipant", participant, "version", version));
    }

    static String what(String participant, String version) {
        return "version " + version + " of " + participant;
    }
}
