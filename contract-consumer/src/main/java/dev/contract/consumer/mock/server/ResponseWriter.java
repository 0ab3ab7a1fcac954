package dev.contract.consumer.mock.server;

import dev.contract.core.model.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes answers (RFC 9112), each in one piece, as a second packet might wait for the first to be acknowledged. */
final class ResponseWriter {

    private final OutputStream out;

    ResponseWriter(OutputStream out) {
        this.out = out;
    }

    void goOn() throws IOException {
        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Writes an answer; the request's method decides whether it has a body. */
    void write(String method, HttpResponse response, boolean last) throws IOException {
        write(method, response, last, true);
    }

    /** All of the head, half of the body. */
    void writeHalf(String method, HttpResponse response) throws IOException {
        write(method, response, true, false);
    }

    private void write(String method, HttpResponse response, boolean last, boolean whole) throws IOException {
        int status = response.status();
        byte[] body = response.body().bytes().array();
        boolean bodiless = status == 204 || status == 304 || status < 200;
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" \r\n");
        for (Map.Entry<String, List<String>> field : response.headers().fields().entrySet()) {
            if (!isFraming(field.getKey())) {
                field.getValue().forEach(value -> header(head, field.getKey(), value));
            }
        }
        String type = response.body().contentType();
        if (type != null && response.headers().get("Content-Type") == null) {
            header(head, "Content-Type", type);
        }
        if (!bodiless) {
            header(head, "Content-Length", Integer.toString(body.length));
        }
        if (last) {
            header(head, "Connection", "close");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(head.length() + body.length + 2);
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (!bodiless && !method.equalsIgnoreCase("HEAD")) {
            all.writeBytes(whole ? body : Arrays.copyOf(body, body.length / 2));
        }
        all.writeTo(out);
        out.flush();
    }

    /** What this class decides by itself. */
    private static boolean isFraming(String name) {
        return name.equalsIgnoreCase("Content-Length") || name.equalsIgnoreCase("Transfer-Encoding");
    }

    /** A line break would end the header and begin another one. */
    private static void header(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value.replaceAll("[\r\n]+", " ")).append("\r\n");
    }
}
