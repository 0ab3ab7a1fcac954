package dev.contract.core.generate;

import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** A random UUID (RFC 9562, version 4) in one of four spellings. */
enum RandomUuid implements ValueGenerator {
    SIMPLE("simple"),
    LOWER_CASE("lower-case-hyphenated"),
    UPPER_CASE("upper-case-hyphenated"),
    URN("URN");

    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final String format;

    RandomUuid(String format) {
        this.format = format;
    }

    static RandomUuid of(Attributes attributes) throws GeneratorProblem {
        String format = attributes.text("format", LOWER_CASE.format);
        for (RandomUuid uuid : values()) {
            if (uuid.format.equalsIgnoreCase(format)) {
                return uuid;
            }
        }
        throw attributes.problem("the format '" + format + "' is unknown; there are simple, lower-case-hyphenated, "
                + "upper-case-hyphenated and URN");
    }

    @Override
    public JsonValue generate(GenerationContext context, JsonValue example) {
        Random random = context.random().get();
        long high = (random.nextLong() & ~0xF000L) | VERSION_4;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT;
        return new JsonString(spelled(new UUID(high, low).toString()));
    }

    private String spelled(String uuid) {
        return switch (this) {
            case SIMPLE -> uuid.replace("-", "");
            case LOWER_CASE -> uuid;
            case UPPER_CASE -> uuid.toUpperCase(Locale.ROOT);
            case URN -> "urn:uuid:" + uuid;
        };
    }
}
