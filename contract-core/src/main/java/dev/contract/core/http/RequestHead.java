package dev.contract.core.http;

import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The lines before the body of a request: what the request says, and the framing that HTTP needs. */
final class RequestHead {

    /** These describe how bytes travel on this connection, which only the sender can know. */
    private static final Set<String> FRAMING = Set.of("content-length", "transfer-encoding", "expect");

    private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final StringBuilder text = new StringBuilder(256);

    private RequestHead() {}

    static byte[] of(HttpRequest request, Origin origin) {
        RequestHead head = new RequestHead();
        head.text.append(request.method()).append(' ');
        head.target(origin.targetOf(request));
        head.text.append(" HTTP/1.1\r\n");
        Headers headers = request.headers();
        if (headers.get("Host") == null) {
            head.header("Host", origin.authority());
        }
        for (Map.Entry<String, List<String>> field : headers.fields().entrySet()) {
            if (!FRAMING.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                field.getValue().forEach(value -> head.header(field.getKey(), value));
            }
        }
        head.body(request);
        return head.text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void body(HttpRequest request) {
        Body body = request.body();
        String contentType =
                body instanceof Body.Json && body.contentType() == null ? "application/json" : body.contentType();
        if (body.isPresent() && contentType != null && request.headers().get("Content-Type") == null) {
            header("Content-Type", contentType);
        }
        if (body.isPresent() || METHODS_WITH_BODY.contains(request.method())) {
            header("Content-Length", Integer.toString(body.bytes().length()));
        }
    }

    /** A line break inside a value would start a header that nobody wrote. */
    private void header(String name, String value) {
        text.append(name)
                .append(": ")
                .append(value.replace('\r', ' ').replace('\n', ' ').replace('\0', ' '))
                .append("\r\n");
    }

    /** Only what cannot stand in a request line at all is encoded: spaces, control characters, other alphabets. */
    private void target(String target) {
        if (!target.startsWith("/")) {
            text.append('/');
        }
        for (byte b : target.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7f) {
                text.append((char) b);
            } else {
                text.append('%').append(String.format("%02X", b));
            }
        }
    }
}
