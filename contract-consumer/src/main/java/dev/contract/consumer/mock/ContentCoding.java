package dev.contract.consumer.mock;

import dev.contract.core.model.Body;
import dev.contract.core.model.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes the compression of a request's body, as a contract speaks about what is inside. */
final class ContentCoding {

    private static final int LARGEST = 64 << 20;

    private ContentCoding() {}

    /** The request with its plain body; null if that is said to be compressed, but cannot be decompressed. */
    static @Nullable HttpRequest decoded(HttpRequest request) {
        String coding = request.headers().first("Content-Encoding");
        if (coding == null || !(request.body() instanceof Body.Raw raw)) {
            return request;
        }
        byte[] plain =
                decoded(coding.strip().toLowerCase(Locale.ROOT), raw.bytes().array());
        return plain == null ? null : request.withBody(Body.received(plain));
    }

    private static byte @Nullable [] decoded(String coding, byte[] body) {
        return switch (coding) {
            case "gzip", "x-gzip" -> read(GZIPInputStream::new, body);
            case "deflate" -> {
                byte[] plain = read(InflaterInputStream::new, body);
                // some clients leave out the frame that RFC 9110 §8.4.1.2 asks for
                yield plain != null ? plain : read(in -> new InflaterInputStream(in, new Inflater(true)), body);
            }
            default -> body;
        };
    }

    /** Opens a stream of plain bytes. */
    private interface Opening {
        InputStream open(InputStream coded) throws IOException;
    }

    private static byte @Nullable [] read(Opening opening, byte[] body) {
        try (InputStream plain = opening.open(new ByteArrayInputStream(body))) {
            byte[] bytes = plain.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? null : bytes;
        } catch (IOException broken) {
            return null;
        }
    }
}
