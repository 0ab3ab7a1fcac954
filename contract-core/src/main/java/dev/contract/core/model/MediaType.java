package dev.contract.core.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A media type (RFC 9110 §8.3.1).
 *
 * @param base type and subtype in lower case, for example {@code application/json}
 * @param parameters by name in lower case
 */
public record MediaType(String base, Map<String, String> parameters) {

    private static final Pattern JSON =
            Pattern.compile("(.*/)?((x-|.*[.+])?json|json-rpc|jsonrequest|x-amz-json-[\\d.]+)");

    /** Reads a Content-Type; null for no text, or text that names no type. Anything else odd is kept as it stands. */
    public static @Nullable MediaType parse(@Nullable String text) {
        List<String> pieces = text == null ? List.of() : Headers.split(text, ';');
        if (pieces.isEmpty() || pieces.get(0).isBlank()) {
            return null;
        }
        Map<String, String> parameters = new TreeMap<>();
        for (String piece : pieces.subList(1, pieces.size())) {
            int equals = piece.indexOf('=');
            if (equals > 0) {
                String name = piece.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                parameters.put(name, unquoted(piece.substring(equals + 1).strip()));
            }
        }
        return new MediaType(pieces.get(0).strip().toLowerCase(Locale.ROOT), parameters);
    }

    /** True for types whose content is one JSON document; lines or sequences of documents are none. */
    public boolean isJson() {
        return JSON.matcher(base).matches();
    }

    public boolean isXml() {
        return base.equals("text/xml") || (base.startsWith("application/") && base.endsWith("xml"));
    }

    public boolean isForm() {
        return base.equals("application/x-www-form-urlencoded");
    }

    /** True for types whose content is written as text. */
    public boolean isText() {
        return base.startsWith("text/") || base.contains("json") || isXml() || isForm();
    }

    /** True for types whose content older contract files write in base64. */
    public boolean isBinary() {
        return base.matches("(image|audio|video|font)/(?!svg).*")
                || base.matches("application/(octet-stream|pdf|zip|gzip|x-gzip|protobuf|x-protobuf|.*-binary)");
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
