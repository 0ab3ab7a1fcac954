package dev.contract.core.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An immutable sequence of bytes, compared by content. */
public final class Bytes {

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** Wraps the array, which is given away. */
    public static Bytes of(byte[] content) {
        return new Bytes(content);
    }

    public static Bytes ofText(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public int length() {
        return content.length;
    }

    /** The bytes themselves, not a copy: not to be changed. */
    public byte[] array() {
        return content;
    }

    /** The bytes read as UTF-8, with replacement characters where they are none. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The bytes read as UTF-8, or null if they are no valid UTF-8. */
    public @Nullable String textOrNull() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }

    /** The first bytes in hexadecimal. */
    public String hex(int limit) {
        return HexFormat.of().formatHex(content, 0, Math.min(limit, content.length));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
