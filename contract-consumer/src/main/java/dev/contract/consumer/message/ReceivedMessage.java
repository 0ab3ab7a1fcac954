package dev.contract.consumer.message;

import dev.contract.core.model.Bytes;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as the consumer receives it.
 *
 * @param message the same as the contract's model has it
 */
public record ReceivedMessage(Message message) {

    private static final int SHOWN = 2_000;

    /** The contents as they travel; none if the message has no contents. */
    public byte[] body() {
        return message.contents().bytes().array();
    }

    /** The contents read as UTF-8. */
    public String text() {
        return message.contents().bytes().text();
    }

    /** The media type that the metadata declare, or else the contents; null if none is known. */
    public @Nullable String contentType() {
        String declared = message.contentType();
        return declared == null ? message.contents().contentType() : declared;
    }

    /** One piece of metadata; null if there is none of this name. What is no text is given as JSON. */
    public @Nullable String metadata(String name) {
        JsonValue value = message.metadata().get(name);
        return value == null || value == JsonNull.NULL ? null : text(value);
    }

    /** All metadata but those that are null, in their order. What is no text is given as JSON. */
    public Map<String, String> metadata() {
        Map<String, String> texts = new LinkedHashMap<>();
        message.metadata().members().forEach((name, value) -> {
            if (value != JsonNull.NULL) {
                texts.put(name, text(value));
            }
        });
        return texts;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.value() : value.toString();
    }

    /** Two lines for people, cut where the contents are long. */
    @Override
    public String toString() {
        return "metadata: " + message.metadata() + "\ncontents: " + shown();
    }

    private String shown() {
        Bytes bytes = message.contents().bytes();
        String text = bytes.textOrNull();
        if (bytes.length() == 0) {
            return "none";
        }
        if (text == null) {
            return bytes.length() + " bytes, " + bytes.hex(32);
        }
        return text.length() <= SHOWN
                ? text
                : text.substring(0, SHOWN) + "… (" + (text.length() - SHOWN) + " characters more)";
    }
}
