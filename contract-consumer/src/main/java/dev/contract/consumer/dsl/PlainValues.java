package dev.contract.consumer.dsl;

import java.net.URI;
import java.time.temporal.Temporal;
import java.util.UUID;

/** What is a JSON value by itself, written as its text or number. */
final class PlainValues {

    private PlainValues() {}

    static boolean isPlain(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum<?>
                || value instanceof Temporal
                || value instanceof UUID
                || value instanceof URI
                || value.getClass().isArray();
    }
}
