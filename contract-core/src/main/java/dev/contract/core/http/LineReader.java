package dev.contract.core.http;

import dev.contract.core.http.HttpFailure.Kind;
import dev.contract.core.model.Headers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a response: its first one, its headers and what stands between chunks. */
final class LineReader {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_HEADERS = 1_000;

    private final InputStream in;
    private boolean started;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** True if at least one byte of an answer was read. */
    boolean hasStarted() {
        return started;
    }

    /** A line without its end; null if there is nothing more. */
    @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return line.size() == 0 ? null : text(line);
            }
            started = true;
            if (line.size() == LONGEST_LINE) {
                throw new HttpFailure(Kind.NOT_HTTP, "a header line of the answer is longer than " + LONGEST_LINE);
            }
            line.write(b);
        }
        started = true;
        return text(line);
    }

    Headers headers() throws IOException {
        HeaderLines headers = new HeaderLines();
        for (int count = 0; count < MOST_HEADERS; count++) {
            String line = line();
            if (line == null) {
                throw new HttpFailure(Kind.BROKEN_OFF, "the connection was closed within the headers of the answer");
            }
            if (line.isEmpty()) {
                return headers.toHeaders();
            }
            headers.add(line);
        }
        throw new HttpFailure(Kind.NOT_HTTP, "the answer has more than " + MOST_HEADERS + " header lines");
    }

    private static String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
