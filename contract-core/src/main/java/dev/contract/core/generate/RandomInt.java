package dev.contract.core.generate;

import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonValue;

/** A whole number between bounds, both included. */
record RandomInt(long min, long max) implements ValueGenerator {

    static RandomInt of(Attributes attributes) throws GeneratorProblem {
        long min = attributes.number("min", 0);
        long max = attributes.number("max", Math.max(min, Integer.MAX_VALUE));
        if (min > max) {
            throw attributes.problem("min %d is greater than max %d".formatted(min, max));
        }
        if (max == Long.MAX_VALUE) {
            throw attributes.problem("max %d is too large".formatted(max));
        }
        return new RandomInt(min, max);
    }

    @Override
    public JsonValue generate(GenerationContext context, JsonValue example) {
        return new JsonNumber(Long.toString(context.random().get().nextLong(min, max + 1)));
    }
}
