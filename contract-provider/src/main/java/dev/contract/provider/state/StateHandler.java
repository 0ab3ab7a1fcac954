package dev.contract.provider.state;

import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.util.Map;

/** Puts the provider into states. */
public interface StateHandler {

    /** True if there is a way into the state. */
    boolean knows(String state);

    /** Enters or leaves a state; what it returns are values for generators, by name. */
    JsonObject change(StateChange change) throws StateChangeException;

    /** False if nobody takes care of states at all: interactions are tried nevertheless. */
    default boolean isConfigured() {
        return true;
    }

    /** True if interactions without a state are to be announced, too, as a state with an empty name. */
    default boolean wantsEveryInteraction() {
        return false;
    }

    /** For providers that are always in the right state, or nearly. */
    static StateHandler none() {
        return new NoStates();
    }

    /** States by name, each with what enters it. */
    static StateHandler of(Map<String, StateSetup> setups) {
        return new Setups(setups);
    }

    /** Posts each state to a URL of the provider: as JSON, or as {@link StateUrl} is told. */
    static StateUrl url(URI url) {
        return StateUrl.at(url);
    }
}
