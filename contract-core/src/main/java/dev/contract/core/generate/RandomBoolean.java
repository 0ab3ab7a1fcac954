package dev.contract.core.generate;

import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonValue;

/** True or false. */
record RandomBoolean() implements ValueGenerator {

    @Override
    public JsonValue generate(GenerationContext context, JsonValue example) {
        return JsonBoolean.of(context.random().get().nextBoolean());
    }
}
