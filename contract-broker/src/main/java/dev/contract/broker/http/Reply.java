package dev.contract.broker.http;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered: status, body and headers. */
@SuppressWarnings("ArrayRecordComponent") // the bytes of a body are written once and never compared
public record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {

    static final String HAL = "application/hal+json;charset=utf-8";
    static final String PROBLEM = "application/problem+json;charset=utf-8";

    public Reply {
        headers = Map.copyOf(headers);
    }

    public static Reply ok(JsonValue document) {
        return json(200, document);
    }

    public static Reply json(int status, JsonValue document) {
        return bytes(status, HAL, document.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static Reply created(JsonObject document, String location) {
        return json(201, document).with("Location", location);
    }

    public static Reply text(int status, String contentType, String text) {
        return bytes(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply bytes(int status, String contentType, byte[] body) {
        return new Reply(status, contentType, body, Map.of());
    }

    public static Reply noContent() {
        return empty(204);
    }

    public static Reply empty(int status) {
        return new Reply(status, "", new byte[0], Map.of());
    }

    public static Reply redirect(String location) {
        return empty(307).with("Location", location);
    }

    /** To another page, which is asked for by GET. */
    public static Reply seeOther(String location) {
        return empty(303).with("Location", location);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, body, more);
    }

    /** The same reply under another content type. */
    public Reply as(String type) {
        return new Reply(status, type, body, headers);
    }
}
