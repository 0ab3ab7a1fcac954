package dev.contract.provider.state;

import dev.contract.core.model.JsonObject;

/** Changes nothing. */
record NoStates() implements StateHandler {

    @Override
    public boolean knows(String state) {
        return true;
    }

    @Override
    public JsonObject change(StateChange change) {
        return JsonObject.EMPTY;
    }

    @Override
    public boolean isConfigured() {
        return false;
    }
}
