package dev.contract.consumer.dsl;

import dev.contract.core.model.Bytes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A part of a multipart body. */
public final class FormPart {

    private final String name;
    private final @Nullable String fileName;
    private final String contentType;
    private final Object content;

    private FormPart(String name, @Nullable String fileName, String contentType, Object content) {
        this.name = name;
        this.fileName = fileName;
        this.contentType = contentType;
        this.content = content;
    }

    /** A field with a text or a {@link Value}. */
    public static FormPart field(String name, Object value) {
        return new FormPart(name, null, "text/plain", value);
    }

    /** A file of which the bytes have to show that they are of the type. */
    public static FormPart file(String name, String fileName, String contentType, byte[] example) {
        return new FormPart(name, fileName, contentType, Bytes.of(example));
    }

    /** A part that holds a JSON document with {@link Values} in it. */
    public static FormPart json(String name, Object document) {
        return new FormPart(name, null, "application/json", document);
    }

    String name() {
        return name;
    }

    String contentType() {
        return contentType;
    }

    Object content() {
        return content;
    }

    byte[] head() {
        String file = fileName == null ? "" : "; filename=\"" + fileName + "\"";
        return "Content-Disposition: form-data; name=\"%s\"%s\r\nContent-Type: %s\r\n\r\n"
                .formatted(name, file, contentType)
                .getBytes(StandardCharsets.UTF_8);
    }
}
