package dev.contract.core.http;

import dev.contract.core.http.HttpFailure.Kind;
import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one response (RFC 9112) off a connection. */
final class ResponseReader {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.(\\d) ([1-9]\\d{2})(?: .*)?");
    private static final Pattern CHUNK_SIZE = Pattern.compile("[0-9a-fA-F]{1,15}");

    private final InputStream in;
    private final LineReader lines;
    private final int largestBody;
    private boolean keepAlive;
    private @Nullable HttpResponse begun;

    ResponseReader(InputStream in, int largestBody) {
        this.in = in;
        this.lines = new LineReader(in);
        this.largestBody = largestBody;
    }

    /** True if another request may follow on the connection after the response that was read. */
    boolean keepAlive() {
        return keepAlive;
    }

    /** True if at least one byte of an answer was read. */
    boolean hasStarted() {
        return lines.hasStarted();
    }

    /** The answer without its body, as soon as its headers were read. */
    @Nullable HttpResponse begun() {
        return begun;
    }

    /** Reads a response; interim ones (1xx) are passed over, except for 101, after which there is no HTTP any more. */
    HttpResponse read(String method) throws IOException {
        while (true) {
            Matcher statusLine = statusLine();
            int status = Integer.parseInt(statusLine.group(2));
            Headers headers = lines.headers();
            if (status < 200 && status != 101) {
                continue;
            }
            begun = new HttpResponse(status, headers, Body.Absent.EMPTY);
            Framing framing = Framing.of(headers);
            keepAlive = statusLine.group(1).equals("1")
                    && status != 101
                    && !framing.isOdd()
                    && !Framing.words(headers, "Connection").contains("close");
            if (method.equals("HEAD") || status < 200 || status == 204 || status == 304) {
                boolean announced = framing.chunked() || (framing.length() != null && framing.length() > 0);
                keepAlive &= !(status == 204 && announced);
                return begun;
            }
            byte[] body = ContentEncoding.decode(headers, body(framing), largestBody);
            return new HttpResponse(status, headers, Body.received(body));
        }
    }

    private Matcher statusLine() throws IOException {
        String line = lines.line();
        if (line == null) {
            throw new EOFException("the connection was closed without an answer");
        }
        Matcher matcher = STATUS_LINE.matcher(line);
        if (!matcher.matches()) {
            throw new HttpFailure(Kind.NOT_HTTP, "the answer is not HTTP/1: it starts with " + quoted(line));
        }
        return matcher;
    }

    private byte[] body(Framing framing) throws IOException {
        if (framing.chunked()) {
            return chunks();
        }
        Long length = framing.length();
        if (length == null) {
            keepAlive = false;
            byte[] all = in.readNBytes(largestBody + 1);
            requireRoom(all.length);
            return all;
        }
        requireRoom(length);
        byte[] body = in.readNBytes(length.intValue());
        if (body.length < length) {
            throw brokenOff(body.length + " of " + length + " bytes of the body");
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            long size = chunkSize(body.size());
            if (size == 0) {
                lines.headers();
                return body.toByteArray();
            }
            requireRoom(body.size() + size);
            byte[] chunk = in.readNBytes((int) size);
            body.writeBytes(chunk);
            String end = chunk.length < size ? null : lines.line();
            if (end == null) {
                throw brokenOff(body.size() + " bytes of a body in chunks");
            }
            if (!end.isEmpty()) {
                throw new HttpFailure(
                        Kind.NOT_HTTP, "a chunk of the answer is longer than its size says: " + quoted(end));
            }
        }
    }

    private long chunkSize(int read) throws IOException {
        String line = lines.line();
        if (line == null) {
            throw brokenOff(read + " bytes of a body in chunks");
        }
        int extension = line.indexOf(';');
        String size = (extension < 0 ? line : line.substring(0, extension)).strip();
        if (!CHUNK_SIZE.matcher(size).matches()) {
            throw new HttpFailure(Kind.NOT_HTTP, "the size of a chunk of the answer is no number: " + quoted(size));
        }
        return Long.parseLong(size, 16);
    }

    private void requireRoom(long length) throws HttpFailure {
        if (length > largestBody) {
            throw ContentEncoding.tooLarge(largestBody);
        }
    }

    private static String quoted(String line) {
        String start = line.length() > 60 ? line.substring(0, 60) + "…" : line;
        return "'" + start.replaceAll("\\p{Cntrl}", "?") + "'";
    }

    private static HttpFailure brokenOff(String after) {
        return new HttpFailure(Kind.BROKEN_OFF, "the connection was closed after " + after);
    }
}
