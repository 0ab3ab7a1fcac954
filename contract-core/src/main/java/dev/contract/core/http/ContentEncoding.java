package dev.contract.core.http;

import dev.contract.core.model.Headers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Undoes the compression that a request allowed, so that a contract can speak about what is inside. */
final class ContentEncoding {

    private ContentEncoding() {}

    static byte[] decode(Headers headers, byte[] body) throws IOException {
        String encoding = headers.first("Content-Encoding");
        if (encoding == null
                || body.length == 0
                || !encoding.toLowerCase(Locale.ROOT).equals("gzip")) {
            return body;
        }
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unzipped.readAllBytes();
        } catch (IOException broken) {
            throw new HttpFailure(
                    HttpFailure.Kind.BROKEN_OFF,
                    "the body is said to be gzip but cannot be unzipped: " + broken.getMessage(),
                    broken);
        }
    }
}
