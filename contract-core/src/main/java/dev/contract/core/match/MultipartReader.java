package dev.contract.core.match;

import dev.contract.core.model.Bytes;
import dev.contract.core.model.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes multipart bodies apart (RFC 2046 §5.1, RFC 7578). Line ends may be CRLF or LF. */
final class MultipartReader {

    private static final int MOST_HEADERS = 100;

    /** The bytes as characters, one each. */
    private final String text;

    private final String delimiter;

    private MultipartReader(String text, String boundary) {
        this.text = text;
        this.delimiter = "--" + boundary;
    }

    /** The parts; where no boundary is declared, that of the first line is taken. */
    static List<MultipartPart> parse(Bytes body, @Nullable String boundary) throws UnreadableBodyException {
        String text = new String(body.array(), StandardCharsets.ISO_8859_1);
        String delimiting = boundary == null || boundary.isEmpty() ? guessed(text) : boundary;
        return new MultipartReader(text, delimiting).parts();
    }

    private static String guessed(String text) throws UnreadableBodyException {
        String line = text.stripLeading().lines().findFirst().orElse("").strip();
        if (!line.startsWith("--") || line.length() < 3) {
            throw new UnreadableBodyException("cannot be parsed: no boundary is declared");
        }
        return line.substring(2);
    }

    private List<MultipartPart> parts() throws UnreadableBodyException {
        List<MultipartPart> parts = new ArrayList<>();
        int at = delimiterFrom(0);
        if (at < 0) {
            throw problem("the boundary '%s' is not there", 0);
        }
        while (!text.startsWith("--", at + delimiter.length())) {
            int start = lineAfter(at);
            int next = delimiterFrom(start);
            if (next < 0) {
                throw problem("the boundary '%s' never closes the last part", start);
            }
            parts.add(part(start, next));
            at = next;
        }
        return parts;
    }

    /** Where the next delimiter is: at the start of a line, with nothing but space behind it; -1 if there is none. */
    private int delimiterFrom(int from) {
        for (int at = text.indexOf(delimiter, from); at >= 0; at = text.indexOf(delimiter, at + 1)) {
            boolean startsLine = at == 0 || text.charAt(at - 1) == '\n';
            if (startsLine && endsLine(at + delimiter.length())) {
                return at;
            }
        }
        return -1;
    }

    private boolean endsLine(int position) {
        String behind = text.substring(position, lineAfter(position)).strip();
        return behind.isEmpty() || behind.equals("--");
    }

    private int lineAfter(int position) {
        int end = text.indexOf('\n', position);
        return end < 0 ? text.length() : end + 1;
    }

    /** The line end before a delimiter belongs to the delimiter. */
    private MultipartPart part(int start, int delimiterAt) throws UnreadableBodyException {
        Headers headers = Headers.NONE;
        int lines = 0;
        int line = start;
        while (line < delimiterAt) {
            int next = lineAfter(line);
            String field = text.substring(line, next).strip();
            line = next;
            if (field.isEmpty()) {
                break;
            }
            int colon = field.indexOf(':');
            if (colon < 1) {
                throw problem("a part has a header without a colon", start);
            }
            String value = utf8(field.substring(colon + 1).strip());
            headers = headers.with(field.substring(0, colon).strip(), value);
            if (++lines > MOST_HEADERS) {
                throw problem("a part has more than " + MOST_HEADERS + " headers", start);
            }
        }
        int end = Math.max(line, withoutLineEnd(delimiterAt));
        return new MultipartPart(headers, decoded(headers, text.substring(line, end), start));
    }

    private int withoutLineEnd(int delimiterAt) {
        int end = delimiterAt - 1;
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private Bytes decoded(Headers headers, String content, int position) throws UnreadableBodyException {
        String encoding = headers.first("Content-Transfer-Encoding");
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        if (encoding == null || !encoding.toLowerCase(Locale.ROOT).equals("base64")) {
            return Bytes.of(bytes);
        }
        try {
            return Bytes.of(Base64.getMimeDecoder().decode(bytes));
        } catch (IllegalArgumentException wrong) {
            throw problem("a part is declared as base64 but is none", position);
        }
    }

    /** Browsers write names of fields and files in UTF-8. */
    private static String utf8(String field) {
        return Bytes.of(field.getBytes(StandardCharsets.ISO_8859_1)).text();
    }

    private UnreadableBodyException problem(String problem, int position) {
        String boundary = delimiter.substring(2);
        return new UnreadableBodyException(
                "cannot be parsed: %s at byte %d".formatted(problem.replace("%s", boundary), position));
    }
}
