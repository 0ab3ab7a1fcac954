package dev.contract.provider.state;

import dev.contract.core.model.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has to be done to put the provider into one state. */
@FunctionalInterface
public interface StateSetup {

    /** Enters the state with the parameters of the contract; whatever is thrown fails the interaction. */
    void enter(JsonObject params) throws Exception;

    /** Enters the state and says what generators may need of it, such as the id of what was created. */
    default JsonObject enterForValues(JsonObject params) throws Exception {
        enter(params);
        return JsonObject.EMPTY;
    }

    /** A setup that returns values for generators, by name. */
    static StateSetup returning(WithValues setup) {
        return new ReturningSetup(setup);
    }

    /** A setup that knows values which only exist once the state is entered. */
    @FunctionalInterface
    interface WithValues {

        /** Enters the state; the values are plain Java values or JSON values. */
        Map<String, ? extends @Nullable Object> enter(JsonObject params) throws Exception;
    }
}
