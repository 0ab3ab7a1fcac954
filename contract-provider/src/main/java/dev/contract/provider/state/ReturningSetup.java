package dev.contract.provider.state;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;

/** Enters a state and keeps what is known of it. */
record ReturningSetup(WithValues setup) implements StateSetup {

    @Override
    public void enter(JsonObject params) throws Exception {
        setup.enter(params);
    }

    @Override
    public JsonObject enterForValues(JsonObject params) throws Exception {
        return JsonValue.of(setup.enter(params)) instanceof JsonObject values ? values : JsonObject.EMPTY;
    }
}
