package dev.contract.core.match;

import dev.contract.core.model.Bytes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes by which content of a type is known.
 *
 * @param offset of the bytes from the start
 */
record MagicNumber(String type, int offset, Bytes bytes) {

    private static final List<MagicNumber> ALL = List.of(
            of("image/jpeg", 0, "ffd8ff"),
            of("image/png", 0, "89504e470d0a1a0a"),
            of("image/gif", 0, "474946383761"),
            of("image/gif", 0, "474946383961"),
            of("image/webp", 8, "57454250"),
            of("image/bmp", 0, "424d"),
            of("image/tiff", 0, "49492a00"),
            of("image/tiff", 0, "4d4d002a"),
            of("image/avif", 4, "6674797061766966"),
            of("image/heic", 4, "6674797068656963"),
            of("video/mp4", 4, "66747970"),
            of("video/webm", 0, "1a45dfa3"),
            of("audio/wav", 8, "57415645"),
            of("audio/mpeg", 0, "494433"),
            of("audio/ogg", 0, "4f676753"),
            of("audio/flac", 0, "664c6143"),
            of("font/woff", 0, "774f4646"),
            of("font/woff2", 0, "774f4632"),
            of("application/pdf", 0, "255044462d"),
            of("application/zip", 0, "504b0304"),
            of("application/zip", 0, "504b0506"),
            of("application/gzip", 0, "1f8b"),
            of("application/x-7z-compressed", 0, "377abcaf271c"),
            of("application/zstd", 0, "28b52ffd"),
            of("application/wasm", 0, "0061736d"));

    private static MagicNumber of(String type, int offset, String hex) {
        return new MagicNumber(type, offset, Bytes.of(HexFormat.of().parseHex(hex)));
    }

    /** The type of content that shows it; null if none is seen. */
    static @Nullable String typeOf(byte[] content) {
        return ALL.stream()
                .filter(each -> each.isIn(content))
                .map(MagicNumber::type)
                .findFirst()
                .orElse(null);
    }

    /** True if content of the type can be known. */
    static boolean knows(String type) {
        return ALL.stream().anyMatch(each -> each.type.equals(type));
    }

    private boolean isIn(byte[] content) {
        int end = offset + bytes.length();
        return end <= content.length && Arrays.equals(content, offset, end, bytes.array(), 0, bytes.length());
    }
}
