package dev.contract.core.match;

import dev.contract.core.model.Body;
import dev.contract.core.model.MediaType;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a body is taken for.
 *
 * @param base media type without parameters
 * @param parameters of the media type, by name
 * @param declared false if the type was guessed from the content
 */
record ContentKind(String base, Map<String, String> parameters, boolean declared) {

    private static final int SNIFFED = 32;

    static ContentKind of(Body body, @Nullable String declared) {
        MediaType type = MediaType.parse(declared);
        return type == null
                ? new ContentKind(sniff(body), Map.of(), body instanceof Body.Json)
                : new ContentKind(type.base(), type.parameters(), true);
    }

    /** A type that nobody declared is no reason to refuse a body: its content is compared instead. */
    boolean accepts(ContentKind received) {
        return base.equals(received.base) || !declared || !received.declared;
    }

    boolean isJson() {
        return new MediaType(base, Map.of()).isJson();
    }

    boolean isText() {
        return new MediaType(base, Map.of()).isText();
    }

    boolean isXml() {
        return new MediaType(base, Map.of()).isXml();
    }

    boolean isForm() {
        return new MediaType(base, Map.of()).isForm();
    }

    boolean isMultipart() {
        return base.startsWith("multipart/");
    }

    private static String sniff(Body body) {
        if (body instanceof Body.Json) {
            return "application/json";
        }
        String text = body.bytes().textOrNull();
        if (text == null) {
            return "application/octet-stream";
        }
        String start = text.strip();
        start = start.substring(0, Math.min(SNIFFED, start.length()));
        if (start.startsWith("<?xml")) {
            return "application/xml";
        }
        if (start.toLowerCase(Locale.ROOT).startsWith("<html")) {
            return "text/html";
        }
        return start.matches("(?s)[\\[{\"].*|-?\\d.*") ? "application/json" : "text/plain";
    }
}
