package dev.contract.core.model;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A message without transport: its contents, and metadata as JSON values by name. */
public record Message(Body contents, JsonObject metadata) {

    /** A message as it was emitted, whose metadata declare the type of its contents. */
    public static Message of(byte[] contents, String contentType) {
        return new Message(new Body.Raw(Bytes.of(contents), contentType), JsonObject.of("contentType", contentType));
    }

    /** A message of text in UTF-8. */
    public static Message of(String contents, String contentType) {
        return of(contents.getBytes(StandardCharsets.UTF_8), contentType);
    }

    /** The same with one more entry of metadata. */
    public Message with(String name, @Nullable Object value) {
        return new Message(contents, metadata.with(name, value));
    }

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
