package dev.contract.provider.state;

import dev.contract.core.model.JsonObject;

/** What has to be done to put the provider into one state. */
@FunctionalInterface
public interface StateSetup {

    /** Enters the state with the parameters of the contract; whatever is thrown fails the interaction. */
    void enter(JsonObject params) throws Exception;
}
