package dev.contract.core.generate;

import dev.contract.core.model.JsonValue;

/** Yields a value in place of an example. */
sealed interface ValueGenerator
        permits RandomBoolean,
                RandomDecimal,
                RandomInt,
                RandomText,
                RandomUuid,
                RegexText,
                MomentText,
                StateValue,
                MockServerUrl {

    /** A value for one place, where the example stands or nothing (JSON null) does. */
    JsonValue generate(GenerationContext context, JsonValue example) throws GenerationException;

    /** False if the example is to be kept in this mode. */
    default boolean worksIn(Mode mode) {
        return true;
    }
}
