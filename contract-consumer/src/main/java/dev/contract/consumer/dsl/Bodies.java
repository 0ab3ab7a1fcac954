package dev.contract.consumer.dsl;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.Part;
import dev.contract.core.model.Rule;
import dev.contract.core.schema.BodySchema;
import dev.contract.core.schema.SchemaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies of requests, responses and messages, to be imported statically; each sets the content type. */
public final class Bodies {

    private static final String JSON = "application/json";

    private Bodies() {}

    /** JSON of maps, lists, records, beans, plain values and {@link Values}. */
    public static Content json(@Nullable Object document) {
        if (document instanceof String text && isDocument(text)) {
            throw new IllegalArgumentException(
                    "json(\"" + text + "\") would expect this text as one string: use jsonText(…) for a document.");
        }
        return new JsonContent(JSON, document, Map.of(), null, List.of());
    }

    /** JSON as text, expected literally but for what {@link Content#at} says. */
    public static Content jsonText(String text) {
        return json(parse("The JSON text", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** JSON from a file, expected literally but for what {@link Content#at} says. */
    public static Content jsonFile(Path file) {
        return json(parse(file.toString(), read(file)));
    }

    /** JSON that keeps a JSON Schema, from which the example is made. */
    public static Content jsonSchema(String schema) {
        return schema("The schema", schema.getBytes(StandardCharsets.UTF_8));
    }

    /** JSON that keeps a JSON Schema from a file. */
    public static Content jsonSchema(Path file) {
        return schema(file.toString(), read(file));
    }

    /** XML, compared by meaning; {@link Content#at} adds rules. */
    public static Content xml(String example) {
        return new TextContent("application/xml", null, example, List.of());
    }

    /** A form of names with a value, or with a list of values. */
    public static Content form(Map<String, ?> parameters) {
        return new FormContent(parameters, List.of());
    }

    /** A multipart form. */
    public static Content multipart(FormPart... parts) {
        return new MultipartContent(List.of(parts));
    }

    /** Plain text: exactly this, or a {@link Value}. */
    public static Content text(Object text) {
        return new TextContent("text/plain", null, text, List.of());
    }

    /** Any bytes that show to be of this type, as the example does. */
    public static Content bytes(String contentType, byte[] example) {
        return new BinaryContent(
                contentType, Bytes.of(example), new Rule("contentType", JsonObject.of("value", contentType)));
    }

    /** Exactly these bytes. */
    public static Content exactBytes(String contentType, byte[] bytes) {
        return new BinaryContent(contentType, Bytes.of(bytes), null);
    }

    private static Content schema(String source, byte[] text) {
        try {
            BodySchema schema = BodySchema.of(parse(source, text));
            return new JsonContent(JSON, schema.example(), schema.rules().of(Part.BODY), schema.schema(), List.of());
        } catch (SchemaException wrong) {
            throw new IllegalArgumentException(source + " cannot be used: " + wrong.getMessage(), wrong);
        }
    }

    private static boolean isDocument(String text) {
        try {
            return JsonReader.parse(text).kind().isContainer();
        } catch (JsonSyntaxException plainText) {
            return false;
        }
    }

    private static JsonValue parse(String source, byte[] text) {
        try {
            return JsonReader.parse(text);
        } catch (JsonSyntaxException wrong) {
            throw new IllegalArgumentException(source + " cannot be read: " + wrong.getMessage(), wrong);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "%s cannot be read from %s".formatted(file, Path.of("").toAbsolutePath()), unreadable);
        }
    }
}
