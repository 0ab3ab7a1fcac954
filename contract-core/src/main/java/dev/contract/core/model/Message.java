package dev.contract.core.model;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A message without transport: its contents, and metadata as JSON values by name. */
public record Message(Body contents, JsonObject metadata) {

    /** The media type of the contents that the metadata declare, in any of the spellings that tools use; null if none. */
    public @Nullable String contentType() {
        return contentType(metadata);
    }

    /** The media type that metadata declare; null if none. */
    public static @Nullable String contentType(JsonObject metadata) {
        return Stream.of("contentType", "content-type", "Content-Type")
                .map(metadata::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
