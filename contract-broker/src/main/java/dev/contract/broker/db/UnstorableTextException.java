package dev.contract.broker.db;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A text cannot be stored in every database: it has a NUL character, or half of a surrogate pair. */
public final class UnstorableTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 10_000;

    private UnstorableTextException(String message) {
        super(message);
    }

    /** The name, if it is short enough for the URLs that it will be part of. */
    public static String checkName(String name) {
        if (name.length() > LONGEST_NAME) {
            throw tooLong();
        }
        return name;
    }

    static UnstorableTextException tooLong() {
        return new UnstorableTextException("A name is too long to be stored");
    }

    /** The value, if it can be stored. */
    static <T extends @Nullable Object> T check(T value) {
        if (value instanceof String text) {
            boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(text);
            if (!whole || text.indexOf('\0') >= 0) {
                throw new UnstorableTextException("A text has "
                        + (whole ? "the character U+0000" : "half of a surrogate pair")
                        + ", which cannot be stored: '" + text.replace('\0', '?') + "'");
            }
        }
        return value;
    }
}
