package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.util.Map;

/** The participants of a broker, and their labels. */
public final class Participants {

    private final Api api;

    Participants(Api api) {
        this.api = api;
    }

    /** All participants. */
    public Listing<Participant> list() throws BrokerException {
        return Listing.embedded(api.get(api.link("pb:pacticipants")).document(), "pacticipants", Participant::new);
    }

    public Participant get(String name) throws BrokerException {
        return new Participant(document(name).document());
    }

    /** Makes a participant, or changes what the draft names of one that is there. */
    public Participant save(String name, ParticipantDraft draft) throws BrokerException {
        URI url = api.link("pb:pacticipant", Map.of("pacticipant", name));
        return new Participant(api.exchange().patch(url, draft.toJson()).document());
    }

    public void addLabel(String name, String label) throws BrokerException {
        api.send("PUT", label(name, label), JsonObject.EMPTY, what(name));
    }

    public void removeLabel(String name, String label) throws BrokerException {
        api.delete(label(name, label), "label '" + label + "' of " + name);
    }

    private URI label(String name, String label) throws BrokerException {
        return document(name).follow("pb:label", Map.of("label", label));
    }

    private Hal document(String name) throws BrokerException {
        return api.get(api.link("pb:pacticipant", Map.of("pacticipant", name)), what(name));
    }

    static String what(String name) {
        return "participant '" + name + "'";
    }
}
