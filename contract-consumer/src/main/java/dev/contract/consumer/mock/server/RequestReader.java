package dev.contract.consumer.mock.server;

import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.QueryString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads requests (RFC 9112) from one connection; nothing about the target is changed. */
final class RequestReader {

    private static final int LONGEST_HEAD = 1 << 20;
    private static final int LARGEST_BODY = 64 << 20;

    private final InputStream in;
    private final ResponseWriter out;
    private int headLeft;

    /**
     * A reader.
     *
     * @param out tells a client that waits for it to send the body
     */
    RequestReader(InputStream in, ResponseWriter out) {
        this.in = in;
        this.out = out;
    }

    /**
     * A request that came.
     *
     * @param last true if the client sends no other on this connection
     */
    record Received(HttpRequest request, boolean last) {}

    /** The next request; null at the end of the connection. */
    @Nullable Received next() throws IOException {
        headLeft = LONGEST_HEAD;
        String start = line();
        while (start != null && start.isEmpty()) {
            start = line(); // RFC 9112 §2.2: to be ignored before a request
        }
        if (start == null) {
            return null;
        }
        String[] words = start.split(" ", -1);
        int end = words.length - 1;
        if (end < 2 || !words[end].startsWith("HTTP/1.")) {
            throw new BadRequestException("the first line is no HTTP/1.1 request line: " + shortened(start));
        }
        // a space inside of the target is wrong, but then the test should see what was sent
        String target = origin(String.join(" ", List.of(words).subList(1, end)));
        Headers headers = headers();
        if ("100-continue".equalsIgnoreCase(headers.first("Expect"))) {
            out.goOn();
        }
        int question = target.indexOf('?');
        String query = question < 0 ? null : target.substring(question + 1);
        HttpRequest request = new HttpRequest(
                words[0],
                question < 0 ? target : target.substring(0, question),
                query == null ? Map.of() : QueryString.parse(query),
                query,
                headers,
                Body.received(body(headers)));
        return new Received(request, isLast(words[end], headers));
    }

    private static boolean isLast(String version, Headers headers) {
        String connection = String.join(",", orNone(headers.get("Connection"))).toLowerCase(Locale.ROOT);
        return connection.contains("close") || (version.equals("HTTP/1.0") && !connection.contains("keep-alive"));
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    /** Clients that take the mock provider for a proxy send the whole URL (RFC 9112 §3.2.2). */
    private static String origin(String target) {
        if (target.startsWith("/") || !target.contains("://")) {
            return utf8(target);
        }
        int path = target.indexOf('/', target.indexOf("://") + 3);
        return path < 0 ? "/" : utf8(target.substring(path));
    }

    /** Not every client encodes; what is no UTF-8 stays as it is. */
    private static String utf8(String latin) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException other) {
            return latin;
        }
    }

    private Headers headers() throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Map<String, String> spelling = new LinkedHashMap<>();
        for (String line = requiredLine(); !line.isEmpty(); line = requiredLine()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new BadRequestException("a header has no name: " + shortened(line));
            }
            String name = line.substring(0, colon).strip();
            String known = spelling.computeIfAbsent(name.toLowerCase(Locale.ROOT), lower -> name);
            fields.computeIfAbsent(known, each -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return new Headers(fields);
    }

    private byte[] body(Headers headers) throws IOException {
        String coding = headers.first("Transfer-Encoding");
        List<String> lengths = orNone(headers.get("Content-Length"));
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            if (!coding.equalsIgnoreCase("chunked") || !lengths.isEmpty()) {
                throw new BadRequestException("the Transfer-Encoding has to be chunked alone: " + shortened(coding));
            }
            return chunks(new ByteArrayOutputStream());
        }
        if (lengths.stream().distinct().count() > 1) { // RFC 9112 §6.3
            throw new BadRequestException(
                    "there are several Content-Lengths: " + shortened(String.join(", ", lengths)));
        }
        String length = headers.first("Content-Length");
        if (length == null) {
            return new byte[0];
        }
        if (!length.matches("\\d{1,9}")) {
            throw new BadRequestException("the Content-Length is no number of bytes: " + shortened(length));
        }
        return exactly(Integer.parseInt(length));
    }

    private byte[] chunks(ByteArrayOutputStream body) throws IOException {
        while (true) {
            String size = requiredLine().split(";", 2)[0].strip();
            if (!size.matches("[0-9a-fA-F]{1,7}")) {
                throw new BadRequestException("a chunk has no size: " + shortened(size));
            }
            int length = Integer.parseInt(size, 16);
            if (length == 0) {
                while (!requiredLine().isEmpty()) {
                    // trailers say nothing about the request
                }
                return body.toByteArray();
            }
            requireRoom(body.size() + (long) length);
            body.writeBytes(exactly(length));
            requiredLine();
            headLeft = LONGEST_HEAD;
        }
    }

    private byte[] exactly(int length) throws IOException {
        requireRoom(length);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new BadRequestException("it ended after %d of %d bytes of the body".formatted(bytes.length, length));
        }
        return bytes;
    }

    private static void requireRoom(long size) throws BadRequestException {
        if (size > LARGEST_BODY) {
            throw new BadRequestException("the body is larger than the 64 MB that are read");
        }
    }

    private String requiredLine() throws IOException {
        String line = line();
        if (line == null) {
            throw new BadRequestException("it ended before all that it announced had come");
        }
        return line;
    }

    /** Null at the end of the stream. */
    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 && line.size() == 0) {
                return null;
            }
            if (c < 0) {
                throw new BadRequestException(
                        "it ended in the middle of a line: " + shortened(line.toString(StandardCharsets.ISO_8859_1)));
            }
            if (headLeft-- <= 0) {
                throw new BadRequestException("the head of the request is longer than 1 MB");
            }
            line.write(c);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
