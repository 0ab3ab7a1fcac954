package dev.contract.core.format;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Body;
import dev.contract.core.model.Bytes;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MediaType;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads bodies: inline up to specification 3, as an object with content, type and encoding in 4. */
final class BodyReader {

    /** What an object about a body may say without its content. An object of other members is a body itself. */
    private static final Set<String> DESCRIBING = Set.of("contentType", "encoded", "contentTypeHint");

    private final SpecVersion version;

    BodyReader(SpecVersion version) {
        this.version = version;
    }

    /** The content type is that of the header or of the message's metadata, if there is one. */
    Body body(Place place, @Nullable JsonValue json, @Nullable String contentType) throws ContractFormatException {
        if (json == null) {
            return Body.Absent.MISSING;
        }
        if (json == JsonNull.NULL) {
            return Body.Absent.NULL;
        }
        if (version == SpecVersion.V4 && json instanceof JsonObject object) {
            return described(place.in("body"), object, contentType);
        }
        return inline(json, contentType);
    }

    /** What a body that is none is described by, which has no place in it. */
    @Nullable JsonObject description(@Nullable JsonValue json, Body read) {
        if (version != SpecVersion.V4 || read.isPresent() || !(json instanceof JsonObject object)) {
            return null;
        }
        JsonObject description = object.without("content", "contents");
        return description.isEmpty() ? null : description;
    }

    private static Body inline(JsonValue json, @Nullable String contentType) {
        if (!(json instanceof JsonString string)) {
            return new Body.Json(json, contentType, JsonObject.EMPTY);
        }
        String text = string.value();
        if (text.isEmpty()) {
            return Body.Absent.EMPTY;
        }
        MediaType type = MediaType.parse(contentType);
        if (type != null && type.isJson()) {
            // some tools write the text of a document, others a document that is a string
            JsonValue document = parsed(text);
            return new Body.Json(document == null ? string : document, contentType, JsonObject.EMPTY);
        }
        byte[] binary = type != null && type.isBinary() ? decoded(text) : null;
        return new Body.Raw(binary == null ? Bytes.ofText(text) : Bytes.of(binary), contentType);
    }

    private static Body described(Place place, JsonObject body, @Nullable String headerType)
            throws ContractFormatException {
        String name = !body.has("content") && body.has("contents") ? "contents" : "content";
        JsonObject other = body.without(DESCRIBING::contains);
        if (!body.has(name) && !other.isEmpty()) {
            if (other.members().size() < body.members().size()) {
                throw place.problem(
                        "there is no \"content\" beside " + other.members().keySet());
            }
            return new Body.Json(body, headerType, JsonObject.EMPTY);
        }
        JsonValue content = body.get(name);
        if (content == null || content == JsonNull.NULL) {
            return content == null ? Body.Absent.MISSING : Body.Absent.NULL;
        }
        String contentType = body.text("contentType", headerType == null ? "" : headerType);
        String type = contentType.isEmpty() ? null : contentType;
        JsonObject extra = body.without(name, "contentType", "encoded");
        if (!(content instanceof JsonString string)) {
            return new Body.Json(content, type, extra);
        }
        return string.value().isEmpty() ? Body.Absent.EMPTY : text(place, string, body.get("encoded"), type, extra);
    }

    private static Body text(
            Place place, JsonString content, @Nullable JsonValue encoded, @Nullable String type, JsonObject extra)
            throws ContractFormatException {
        MediaType mediaType = MediaType.parse(type);
        boolean json = mediaType != null && mediaType.isJson();
        String encoding = encoded instanceof JsonString string ? string.value() : "";
        if (encoding.equalsIgnoreCase("JSON")) {
            JsonValue document = parsed(content.value());
            if (document == null) {
                throw place.problem("the content is declared as encoded JSON but is none: " + content);
            }
            return new Body.Json(document, type, extra);
        }
        if (encoded == JsonBoolean.TRUE || encoding.equalsIgnoreCase("base64")) {
            byte[] bytes = decoded(content.value());
            if (bytes == null) {
                throw place.problem("the content is declared as base64 but is none");
            }
            JsonValue document = json ? parsed(Bytes.of(bytes).text()) : null;
            return document == null ? new Body.Raw(Bytes.of(bytes), type, extra) : new Body.Json(document, type, extra);
        }
        return json ? new Body.Json(content, type, extra) : new Body.Raw(Bytes.ofText(content.value()), type, extra);
    }

    private static @Nullable JsonValue parsed(String text) {
        try {
            return JsonReader.parse(text);
        } catch (JsonSyntaxException noJson) {
            return null;
        }
    }

    private static byte @Nullable [] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }
}
