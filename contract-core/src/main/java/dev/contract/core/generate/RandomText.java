package dev.contract.core.generate;

import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.Random;

/** So many characters of an alphabet. */
record RandomText(String alphabet, int size) implements ValueGenerator {

    private static final String HEXADECIMAL = "0123456789abcdef";
    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    static RandomText hexadecimal(Attributes attributes) throws GeneratorProblem {
        return new RandomText(HEXADECIMAL, attributes.count("digits", 10, 1));
    }

    static RandomText alphanumeric(Attributes attributes) throws GeneratorProblem {
        return new RandomText(ALPHANUMERIC, attributes.count("size", 20, 0));
    }

    @Override
    public JsonValue generate(GenerationContext context, JsonValue example) {
        Random random = context.random().get();
        StringBuilder text = new StringBuilder(size);
        for (int i = 0; i < size; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return new JsonString(text.toString());
    }
}
