package dev.contract.provider.state;

import dev.contract.core.model.JsonObject;
import java.util.Map;

/** Enters states with lambdas. */
record Setups(Map<String, StateSetup> setups) implements StateHandler {

    Setups {
        setups = Map.copyOf(setups);
    }

    @Override
    public boolean knows(String state) {
        return setups.containsKey(state);
    }

    @Override
    public JsonObject change(StateChange change) throws StateChangeException {
        StateSetup setup = setups.get(change.state().name());
        if (change.action() == StateAction.TEARDOWN || setup == null) {
            return JsonObject.EMPTY;
        }
        try {
            return setup.enterForValues(change.state().params());
        } catch (Exception failed) {
            throw new StateChangeException(String.valueOf(failed), failed);
        }
    }
}
