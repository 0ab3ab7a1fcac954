package dev.contract.core.model;

import org.jspecify.annotations.Nullable;

/** The body of a message. Missing, null, empty and present are four different things. */
public sealed interface Body {

    /** True if there is content to compare or to send. */
    default boolean isPresent() {
        return false;
    }

    /** The media type that the body itself declares; a Content-Type header goes before it. */
    default @Nullable String contentType() {
        return null;
    }

    /** The bytes that travel over the wire; none unless present. */
    default Bytes bytes() {
        return Bytes.of(new byte[0]);
    }

    /** The ways not to have content. */
    enum Absent implements Body {
        /** Nothing is said about the body: as an expectation, anything is accepted. */
        MISSING,
        /** The body is declared null: nothing may arrive. */
        NULL,
        /** The body has no bytes. */
        EMPTY
    }

    /**
     * A body given as JSON.
     *
     * @param value the document
     * @param contentType declared media type, if any
     * @param extra attributes beside the content that we only keep
     */
    record Json(JsonValue value, @Nullable String contentType, JsonObject extra) implements Body {

        public Json(JsonValue value) {
            this(value, null, JsonObject.EMPTY);
        }

        @Override
        public boolean isPresent() {
            return true;
        }

        @Override
        public Bytes bytes() {
            return Bytes.ofText(value.toString());
        }
    }

    /**
     * A body as bytes: text, binary content, or anything that arrived over the wire.
     *
     * @param bytes at least one byte
     * @param contentType declared media type, if any
     * @param extra attributes beside the content that we only keep
     */
    record Raw(Bytes bytes, @Nullable String contentType, JsonObject extra) implements Body {

        public Raw(Bytes bytes, @Nullable String contentType) {
            this(bytes, contentType, JsonObject.EMPTY);
        }

        @Override
        public boolean isPresent() {
            return true;
        }
    }

    /** The body of a message that arrived: empty without bytes, else raw. */
    static Body received(byte[] bytes) {
        return bytes.length == 0 ? Absent.EMPTY : new Raw(Bytes.of(bytes), null);
    }
}
