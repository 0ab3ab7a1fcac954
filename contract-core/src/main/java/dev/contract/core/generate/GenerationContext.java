package dev.contract.core.generate;

import java.net.URI;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What generators may draw upon at the moment of use.
 *
 * @param mockServer where the mock provider listens; null if there is none
 * @param states what the provider states returned
 * @param random where chance comes from
 * @param now the moment that date and time expressions start from
 */
public record GenerationContext(
        Mode mode, @Nullable URI mockServer, StateValues states, Supplier<Random> random, Supplier<ZonedDateTime> now) {

    /** For what a mock provider at an address answers. */
    public static GenerationContext consumer(URI mockServer) {
        return of(Mode.CONSUMER, mockServer, StateValues.NONE);
    }

    /** For messages that a consumer is given without a mock provider. */
    public static GenerationContext consumer() {
        return of(Mode.CONSUMER, null, StateValues.NONE);
    }

    /** For what a provider is sent once it is in the right state. */
    public static GenerationContext provider(StateValues states) {
        return of(Mode.PROVIDER, null, states);
    }

    private static GenerationContext of(Mode mode, @Nullable URI mockServer, StateValues states) {
        return new GenerationContext(mode, mockServer, states, ThreadLocalRandom::current, ZonedDateTime::now);
    }

    /** The same with chance that can be repeated, for example {@code new Random(42)}. */
    public GenerationContext withRandom(Random random) {
        return new GenerationContext(mode, mockServer, states, () -> random, now);
    }

    /** The same at a fixed moment. */
    public GenerationContext at(ZonedDateTime moment) {
        return new GenerationContext(mode, mockServer, states, random, () -> moment);
    }
}
