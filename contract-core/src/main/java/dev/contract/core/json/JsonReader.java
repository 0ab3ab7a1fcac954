package dev.contract.core.json;

import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static JsonValue document(JsonParser parser) throws JsonSyntaxException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new JsonSyntaxException("there is no content");
        }
        JsonValue value = value(parser, first);
        if (parser.nextToken() != null) {
            throw new JsonSyntaxException(
                    "there is more text after the end of the document at " + place(parser.currentTokenLocation()));
        }
        return value;
    }

    private static JsonValue value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new JsonString(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
            case VALUE_TRUE -> JsonBoolean.TRUE;
            case VALUE_FALSE -> JsonBoolean.FALSE;
            case VALUE_NULL -> JsonNull.NULL;
            default -> throw new IllegalStateException("not a value: " + token);
        };
    }

    private static JsonObject object(JsonParser parser) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            members.put(name, value(parser, parser.nextToken()));
        }
        return new JsonObject(members);
    }

    private static JsonArray array(JsonParser parser) {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new JsonArray(items);
    }

    private static String describe(JacksonException wrong) {
        String problem = wrong.getOriginalMessage();
        TokenStreamLocation location = wrong.getLocation();
        return location == null ? problem : problem + " at " + place(location);
    }

    private static String place(TokenStreamLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
