package dev.contract.core.match;

import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.JsonString;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * A body with what it is taken for.
 *
 * @param nesting how many multipart bodies it is in
 */
record Content(Body body, ContentKind kind, int nesting) {

    Content(Body body, ContentKind kind) {
        this(body, kind, 0);
    }

    private static final int SHOWN = 32;

    static Content of(Body body, @Nullable String contentType) {
        return new Content(body, ContentKind.of(body, contentType == null ? body.contentType() : contentType));
    }

    /** The same as a part of a multipart body that is nested as the given one is. */
    Content in(Content around) {
        return new Content(body, kind, around.nesting + 1);
    }

    Bytes bytes() {
        return body.bytes();
    }

    boolean isText() {
        return kind.isText() || (!kind.declared() && bytes().textOrNull() != null);
    }

    /** The text in the charset that is declared, else in UTF-8. */
    String text() {
        String charset = kind.parameters().get("charset");
        try {
            return charset == null ? bytes().text() : new String(bytes().array(), Charset.forName(charset));
        } catch (IllegalArgumentException unknown) {
            return bytes().text();
        }
    }

    /** The body in a mismatch: as text, or for binary content its size. */
    JsonString shown() {
        return new JsonString(isText() ? bytes().text() : bytes().toString());
    }

    /** Type, size and beginning of binary content. */
    String described() {
        return "%s, %d bytes, starting with %s".formatted(kind.base(), bytes().length(), bytes().hex(SHOWN));
    }
}
