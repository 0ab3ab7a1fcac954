package dev.contract.core.generate;

import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonValue;
import java.util.Random;

/** A number of so many digits with a decimal point among them; a single digit has none. */
record RandomDecimal(int digits) implements ValueGenerator {

    static RandomDecimal of(Attributes attributes) throws GeneratorProblem {
        return new RandomDecimal(attributes.count("digits", 10, 1));
    }

    /** Neither the first nor the last digit is zero, so that nobody can drop one. */
    @Override
    public JsonValue generate(GenerationContext context, JsonValue example) {
        Random random = context.random().get();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            boolean edge = i == 0 || i == digits - 1;
            text.append(edge ? random.nextInt(1, 10) : random.nextInt(10));
        }
        if (digits > 1) {
            text.insert(random.nextInt(1, digits), '.');
        }
        return new JsonNumber(text.toString());
    }
}
