package dev.contract.core.http;

import dev.contract.core.http.HttpFailure.Kind;
import dev.contract.core.model.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Undoes the compression that a request allowed, so that a contract can speak about what is inside: gzip and deflate.
 * A body in other encodings stays as it came, and its header says what it is.
 */
final class ContentEncoding {

    private ContentEncoding() {}

    static byte[] decode(Headers headers, byte[] body, int largest) throws IOException {
        List<String> encodings = Framing.words(headers, "Content-Encoding");
        if (encodings.size() != 1 || body.length == 0) {
            return body;
        }
        return switch (encodings.get(0)) {
            case "gzip", "x-gzip" -> decode("gzip", body, largest);
            case "deflate" -> decode("deflate", body, largest);
            default -> body;
        };
    }

    private static byte[] decode(String encoding, byte[] body, int largest) throws IOException {
        InputStream coded = new ByteArrayInputStream(body);
        try (InputStream plain =
                encoding.equals("gzip") ? new GZIPInputStream(coded) : new InflaterInputStream(coded)) {
            byte[] decoded = plain.readNBytes(largest + 1);
            if (decoded.length > largest) {
                throw tooLarge(largest);
            }
            return decoded;
        } catch (HttpFailure tooLarge) {
            throw tooLarge;
        } catch (IOException broken) {
            throw new HttpFailure(
                    Kind.BROKEN_OFF,
                    "the body is said to be " + encoding + " but cannot be unzipped: " + broken.getMessage(),
                    broken);
        }
    }

    static HttpFailure tooLarge(int largest) {
        return new HttpFailure(
                Kind.TOO_LARGE,
                "the body of the answer, unzipped if it was zipped, is larger than the "
                        + (largest >= 1 << 20 ? (largest >> 20) + " MB" : largest + " bytes") + " that are read");
    }
}
