package dev.contract.core.json;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON text (RFC 8259). Of members with the same name the last counts. Safe for use by many threads. */
public final class JsonReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(100_000)
                    .maxNestingDepth(1_000)
                    .build())
            .build();

    private JsonReader() {}

    /** Reads one document, encoded in UTF-8 (or 16, 32), with or without a byte order mark. */
    public static JsonValue parse(byte[] text) throws JsonSyntaxException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return document(parser);
        } catch (JacksonException wrong) {
            throw new JsonSyntaxException(describe(wrong));
        }
    }

    /** Reads one document. */
    public static JsonValue parse(String text) throws JsonSyntaxException {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads one document that is expected to be an object. */
    public static JsonObject parseObject(byte[] text) throws JsonSyntaxException {
        JsonValue value = parse(text);
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new JsonSyntaxException(
                "expected a JSON object but found " + value.kind().word().toLowerCase(Locale.ROOT));
    }

    /**
     * The lines, counted from 1, on which the items of a list start that is a member of the document; none if there is no
     * such list. Cheap: nothing is kept of the items.
     */
    public static List<Integer> linesOfItems(byte[] text, String list) throws JsonSyntaxException {
        List<Integer> lines = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals(list) && value == JsonToken.START_ARRAY) {
                    lines.clear();
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        lines.add(parser.currentTokenLocation().getLineNr());
                        parser.skipChildren();
                    }
                }
                parser.skipChildren();
            }
        } catch (JacksonException wrong) {
            throw new JsonSyntaxException(describe(wrong));
        }
        return lines;
    }

    private static JsonValue document(JsonParser parser) throws JsonSyntaxException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new JsonSyntaxException("there is no content");
        }
        JsonValue value = new TreeBuilder(parser).value(first);
        if (parser.nextToken() != null) {
            throw new JsonSyntaxException(
                    "there is more text after the end of the document at " + place(parser.currentTokenLocation()));
        }
        return value;
    }

    private static String describe(JacksonException wrong) {
        // what the library says about itself helps nobody who looks for a place in a document
        String problem = wrong.getOriginalMessage()
                .replaceFirst(" \\(start marker at \\[Source: .*?]\\)", "")
                .replaceFirst(", from `StreamReadConstraints[^`]*`", "");
        TokenStreamLocation location = wrong.getLocation();
        return location == null ? problem : problem + " at " + place(location);
    }

    private static String place(TokenStreamLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
