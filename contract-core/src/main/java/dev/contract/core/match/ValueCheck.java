package dev.contract.core.match;

import dev.contract.core.model.JsonValue;
import org.jspecify.annotations.Nullable;

/** One rule, compiled: judges one value. */
@FunctionalInterface
interface ValueCheck {

    /** Null if the value passes, else the message; built only then, as most values pass. */
    @Nullable String failure(JsonValue expected, JsonValue actual, Mode mode);
}
