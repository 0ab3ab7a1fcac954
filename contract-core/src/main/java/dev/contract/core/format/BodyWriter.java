package dev.contract.core.format;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.Body;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonNull;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.MediaType;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes bodies so that {@link BodyReader} reads the same body again. */
final class BodyWriter {

    private final SpecVersion version;

    BodyWriter(SpecVersion version) {
        this.version = version;
    }

    /** Adds the body under the name, where the description of a body that is none may be already. */
    void write(Body given, @Nullable String declared, String name, Map<String, JsonValue> to) {
        Body body = documented(given, declared);
        JsonValue description = to.remove(name);
        if (version == SpecVersion.V4 && !body.isPresent() && description instanceof JsonObject kept) {
            Map<String, JsonValue> json = new TreeMap<>(kept.members());
            json.putAll(body == Body.Absent.MISSING ? Map.of() : ((JsonObject) described(body)).members());
            to.put(name, JsonValue.of(json));
        } else if (body != Body.Absent.MISSING) {
            String type = declared == null ? body.contentType() : declared;
            to.put(name, version == SpecVersion.V4 ? described(body) : inline(body, MediaType.parse(type)));
        }
    }

    /** The text of a JSON document is written as that document: so it is read, and so people can read it. */
    private Body documented(Body body, @Nullable String declared) {
        if (!(body instanceof Body.Raw raw)) {
            return body;
        }
        String own = raw.contentType();
        boolean ownCounts = declared == null || (version == SpecVersion.V4 && own != null);
        String type = ownCounts ? own : declared;
        MediaType mediaType = MediaType.parse(type);
        String text = mediaType != null && mediaType.isJson() ? raw.bytes().textOrNull() : null;
        JsonValue document = text == null ? null : document(text);
        return document == null ? body : new Body.Json(document, own, raw.extra());
    }

    /** A string is written as the text of a document wherever it would be read as something else. */
    private static JsonValue inline(Body body, @Nullable MediaType declared) {
        if (body instanceof Body.Json json) {
            boolean plain = !(json.value() instanceof JsonString string)
                    || (declared != null && declared.isJson() && !isDocument(string.value()));
            return plain ? json.value() : new JsonString(json.value().toString());
        }
        if (body instanceof Body.Raw raw) {
            MediaType type = MediaType.parse(raw.contentType());
            String text = type != null && type.isBinary() ? null : raw.bytes().textOrNull();
            return new JsonString(text == null ? base64(raw) : text);
        }
        return body == Body.Absent.NULL ? JsonNull.NULL : new JsonString("");
    }

    private static JsonValue described(Body body) {
        Map<String, JsonValue> json = new TreeMap<>();
        String type = body.contentType();
        if (type != null) {
            json.put("contentType", new JsonString(type));
        }
        if (body instanceof Body.Json value) {
            describe(value, json);
        } else if (body instanceof Body.Raw raw) {
            describe(raw, json);
        } else {
            json.put("content", body == Body.Absent.NULL ? JsonNull.NULL : new JsonString(""));
        }
        return JsonValue.of(json);
    }

    /** A string is written as the text of a document: beside no content type it would be taken for plain text. */
    private static void describe(Body.Json body, Map<String, JsonValue> to) {
        to.putAll(body.extra().members());
        boolean string = body.value() instanceof JsonString;
        to.put("content", string ? new JsonString(body.value().toString()) : body.value());
        to.put("encoded", string ? new JsonString("JSON") : JsonBoolean.FALSE);
    }

    private static void describe(Body.Raw body, Map<String, JsonValue> to) {
        to.putAll(body.extra().members());
        MediaType type = MediaType.parse(body.contentType());
        boolean json = type != null && type.isJson();
        @Nullable String text = json ? null : body.bytes().textOrNull();
        to.put("content", new JsonString(text == null ? base64(body) : text));
        to.put("encoded", text == null ? new JsonString("base64") : JsonBoolean.FALSE);
    }

    private static boolean isDocument(String text) {
        return text.isEmpty() || document(text) != null;
    }

    private static @Nullable JsonValue document(String text) {
        try {
            return JsonReader.parse(text);
        } catch (JsonSyntaxException noJson) {
            return null;
        }
    }

    private static String base64(Body.Raw body) {
        return Base64.getEncoder().encodeToString(body.bytes().array());
    }
}
