package dev.contract.core.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Examples of strings: by format, by pattern, else any text of the length that is asked for. */
final class StringExample {

    private static final int MAX_LENGTH = 10_000;

    private static final Map<String, String> OF_FORMAT = Map.ofEntries(
            Map.entry("date", "2000-01-31"),
            Map.entry("time", "13:45:30Z"),
            Map.entry("date-time", "2000-01-31T13:45:30Z"),
            Map.entry("duration", "PT1H"),
            Map.entry("email", "someone@example.com"),
            Map.entry("idn-email", "someone@example.com"),
            Map.entry("hostname", "example.com"),
            Map.entry("idn-hostname", "example.com"),
            Map.entry("ipv4", "192.0.2.1"),
            Map.entry("ipv6", "2001:db8::1"),
            Map.entry("uri", "https://example.com/"),
            Map.entry("iri", "https://example.com/"),
            Map.entry("uri-reference", "/path"),
            Map.entry("iri-reference", "/path"),
            Map.entry("uri-template", "/path/{id}"),
            Map.entry("json-pointer", "/name"),
            Map.entry("relative-json-pointer", "0"),
            Map.entry("regex", "[a-z]+"),
            Map.entry("uuid", "e2490de5-5bd3-43d5-b7c4-526e33f71304"));

    private StringExample() {}

    static String of(SchemaWords words, int variant) throws SchemaException {
        int least = words.size("minLength", 0, MAX_LENGTH);
        String pattern = words.schema().text("pattern");
        if (pattern != null) {
            return PatternExample.of(pattern, least);
        }
        String ofFormat = ofFormat(words);
        if (ofFormat != null) {
            return ofFormat;
        }
        String text = variant == 0 ? "string" : "string" + variant;
        String longer = text + "s".repeat(Math.max(0, least - text.length()));
        return longer.substring(0, Math.min(longer.length(), words.size("maxLength", MAX_LENGTH * 2, MAX_LENGTH * 2)));
    }

    private static @Nullable String ofFormat(SchemaWords words) {
        String format = words.schema().text("format");
        return format == null ? null : OF_FORMAT.get(format);
    }

    /** The n-th name of a member that the schema only describes by a pattern, if at all. */
    static String ofName(SchemaWords words, int number) throws SchemaException {
        String pattern = words.schema().object("patternProperties").members().keySet().stream()
                .findFirst()
                .orElse(words.schema().object("propertyNames").text("pattern"));
        if (pattern == null) {
            return number == 0 ? "key" : "key" + number;
        }
        if (number > 0) {
            throw new SchemaException(
                    "several names that match \"%s\" are needed: write an \"example\"".formatted(pattern));
        }
        return PatternExample.of(pattern, 0);
    }
}
