package dev.contract.core.generate;

import dev.contract.core.model.DocPath;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;

/** A generator at its place in a message. */
record PlacedGenerator(Part part, DocPath path, ValueGenerator generator) {

    JsonValue generate(GenerationContext context, JsonValue example) throws GenerationException {
        try {
            return generator.generate(context, example);
        } catch (GenerationException failed) {
            throw failed.in(place(part, path));
        }
    }

    /** The place in the words of mismatches, for example {@code header X-Id} or {@code body $.id}. */
    static String place(Part part, DocPath path) {
        return switch (part) {
            case METHOD, PATH, STATUS -> part.wireName();
            case QUERY, HEADER, METADATA -> part.wireName() + " " + path.name();
            case BODY -> part.wireName() + " " + path;
        };
    }
}
