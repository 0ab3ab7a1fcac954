package dev.contract.core.match;

import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Rule;

/** Takes what a rule complains about. */
@FunctionalInterface
interface FailureSink {

    void failed(Rule rule, String message, JsonValue expected, JsonValue actual);
}
