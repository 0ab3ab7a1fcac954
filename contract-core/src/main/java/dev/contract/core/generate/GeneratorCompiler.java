package dev.contract.core.generate;

import dev.contract.core.model.Generator;
import org.jspecify.annotations.Nullable;

/** Makes something that works of generators as data. */
final class GeneratorCompiler {

    private GeneratorCompiler() {}

    /** Null if the type is unknown. */
    static @Nullable ValueGenerator compile(Generator generator) throws GeneratorProblem {
        Attributes attributes = new Attributes(generator);
        return switch (generator.type()) {
            case "RandomInt" -> RandomInt.of(attributes);
            case "RandomDecimal" -> RandomDecimal.of(attributes);
            case "RandomHexadecimal" -> RandomText.hexadecimal(attributes);
            case "RandomString" -> RandomText.alphanumeric(attributes);
            case "RandomBoolean" -> new RandomBoolean();
            case "Regex" -> RegexText.of(attributes);
            case "Uuid" -> RandomUuid.of(attributes);
            case "Date" -> MomentText.date(attributes);
            case "Time" -> MomentText.time(attributes);
            case "DateTime" -> MomentText.dateTime(attributes);
            case "ProviderState" -> StateValue.of(attributes);
            case "MockServerURL" -> MockServerUrl.of(attributes);
            default -> null;
        };
    }
}
