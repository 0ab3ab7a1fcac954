package dev.contract.core.generate;

import dev.contract.core.model.Generator;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads what a generator says, and complains in words that name it. */
record Attributes(Generator generator) {

    /** The largest size of a generated text or number. */
    static final int LARGEST = 100_000;

    @Nullable String text(String name) {
        JsonValue value = generator.attributes().get(name);
        return value == null || value == JsonNull.NULL ? null : Texts.of(value);
    }

    String text(String name, String otherwise) {
        String text = text(name);
        return text == null ? otherwise : text;
    }

    String required(String name) throws GeneratorProblem {
        String text = text(name);
        if (text == null) {
            throw problem("it has no '" + name + "'");
        }
        return text;
    }

    /** A whole number, also when it was written as text. */
    long number(String name, long otherwise) throws GeneratorProblem {
        String text = text(name);
        try {
            return text == null ? otherwise : new BigDecimal(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException none) {
            throw problem("'" + name + "' has to be a whole number but is "
                    + generator.attributes().get(name));
        }
    }

    /** A number of characters. */
    int count(String name, int otherwise, int least) throws GeneratorProblem {
        long count = number(name, otherwise);
        if (count < least || count > LARGEST) {
            throw problem("'%s' has to be from %d to %d but is %d".formatted(name, least, LARGEST, count));
        }
        return (int) count;
    }

    GeneratorProblem problem(String problem) {
        return new GeneratorProblem(generator.type() + ": " + problem);
    }
}
