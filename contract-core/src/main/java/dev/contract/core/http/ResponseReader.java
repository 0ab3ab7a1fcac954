package dev.contract.core.http;

import dev.contract.core.http.HttpFailure.Kind;
import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one response (RFC 9112) off a connection. */
final class ResponseReader {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_HEADERS = 1_000;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.(\\d) (\\d{3})(?: .*)?");

    private final InputStream in;
    private boolean started;
    private boolean keepAlive;

    ResponseReader(InputStream in) {
        this.in = in;
    }

    /** True if another request may follow on the connection after the response that was read. */
    boolean keepAlive() {
        return keepAlive;
    }

    /** True if at least one line of an answer was read. */
    boolean hasStarted() {
        return started;
    }

    /** Reads a response; interim ones (1xx) are passed over. */
    HttpResponse read(String method) throws IOException {
        while (true) {
            Matcher statusLine = statusLine();
            int status = Integer.parseInt(statusLine.group(2));
            Headers headers = headers();
            if (status < 200) {
                continue;
            }
            keepAlive = statusLine.group(1).equals("1") && !says(headers, "Connection", "close");
            if (method.equals("HEAD") || status == 204 || status == 304) {
                return new HttpResponse(status, headers, Body.Absent.EMPTY);
            }
            byte[] body = ContentEncoding.decode(headers, body(headers));
            return new HttpResponse(status, headers, Body.received(body));
        }
    }

    private Matcher statusLine() throws IOException {
        String line = line();
        if (line == null) {
            throw new EOFException("the connection was closed without an answer");
        }
        started = true;
        Matcher matcher = STATUS_LINE.matcher(line);
        if (!matcher.matches()) {
            String start = line.length() > 60 ? line.substring(0, 60) + "…" : line;
            throw new HttpFailure(
                    Kind.NOT_HTTP,
                    "the answer is not HTTP/1: it starts with '" + start.replaceAll("\\p{Cntrl}", "?") + "'");
        }
        return matcher;
    }

    private Headers headers() throws IOException {
        HeaderLines headers = new HeaderLines();
        for (int count = 0; count < MOST_HEADERS; count++) {
            String line = line();
            if (line == null) {
                throw brokenOff("within the headers of the answer");
            }
            if (line.isEmpty()) {
                return headers.toHeaders();
            }
            headers.add(line);
        }
        throw new HttpFailure(Kind.NOT_HTTP, "the answer has more than " + MOST_HEADERS + " header lines");
    }

    private byte[] body(Headers headers) throws IOException {
        if (says(headers, "Transfer-Encoding", "chunked")) {
            return chunks();
        }
        String length = headers.first("Content-Length");
        if (length == null) {
            keepAlive = false;
            return in.readAllBytes();
        }
        int expected = number(length.strip(), 10, "Content-Length");
        byte[] body = in.readNBytes(expected);
        if (body.length < expected) {
            throw brokenOff("after " + body.length + " of " + expected + " bytes of the body");
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            String line = line();
            if (line == null) {
                throw brokenOff("after " + body.size() + " bytes of a body in chunks");
            }
            int extension = line.indexOf(';');
            int size = number((extension < 0 ? line : line.substring(0, extension)).strip(), 16, "size of a chunk");
            if (size == 0) {
                headers();
                return body.toByteArray();
            }
            byte[] chunk = in.readNBytes(size);
            body.writeBytes(chunk);
            if (chunk.length < size || line() == null) {
                throw brokenOff("after " + body.size() + " bytes of a body in chunks");
            }
        }
    }

    private static int number(String text, int radix, String what) throws HttpFailure {
        try {
            int number = Integer.parseInt(text, radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new HttpFailure(Kind.NOT_HTTP, "the " + what + " of the answer is no number: '" + text + "'");
        }
        throw new HttpFailure(Kind.NOT_HTTP, "the " + what + " of the answer is negative: '" + text + "'");
    }

    private static HttpFailure brokenOff(String where) {
        return new HttpFailure(Kind.BROKEN_OFF, "the connection was closed " + where);
    }

    private static boolean says(Headers headers, String name, String word) {
        String value = headers.first(name);
        return value != null && value.toLowerCase(Locale.ROOT).contains(word);
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return line.size() == 0 ? null : text(line);
            }
            if (line.size() == LONGEST_LINE) {
                throw new HttpFailure(Kind.NOT_HTTP, "a header line of the answer is longer than " + LONGEST_LINE);
            }
            line.write(b);
        }
        return text(line);
    }

    private static String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
