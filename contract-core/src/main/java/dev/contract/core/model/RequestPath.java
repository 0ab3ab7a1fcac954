package dev.contract.core.model;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The path of a URL in one canonical form (RFC 3986 §6.2.2), whoever wrote it. */
public final class RequestPath {

    private static final String UNRESERVED = "-._~";
    private static final String KEPT = " /!$&'()*+,;=:@";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private RequestPath() {}

    /**
     * The path with everything percent-encoded (UTF-8, upper case) that has to be, and nothing that needs not be:
     * {@code /~é} and {@code /%7E%c3%a9} are one path, {@code /a%2Fb} and {@code /a/b} are two. A space stays: no
     * request line can hold one, and all tools of the field refuse it as {@code %20}.
     */
    public static String canonical(String path) {
        StringBuilder canonical = new StringBuilder(path.length());
        int i = 0;
        while (i < path.length()) {
            if (isEncoded(path, i)) {
                int value = Integer.parseInt(path, i + 1, i + 3, 16);
                append(canonical, value);
                i += 3;
            } else {
                int character = path.codePointAt(i);
                if (isUnreserved(character) || KEPT.indexOf(character) >= 0) {
                    canonical.appendCodePoint(character);
                } else {
                    encode(canonical, Character.toString(character));
                }
                i += Character.charCount(character);
            }
        }
        return canonical.toString();
    }

    /** True if a percent sign and two digits stand at an index. */
    static boolean isEncoded(String path, int percent) {
        return percent + 2 < path.length()
                && path.charAt(percent) == '%'
                && HexFormat.isHexDigit(path.charAt(percent + 1))
                && HexFormat.isHexDigit(path.charAt(percent + 2));
    }

    private static void append(StringBuilder canonical, int value) {
        if (isUnreserved(value)) {
            canonical.append((char) value);
        } else {
            canonical.append('%').append(HEX.toHexDigits((byte) value));
        }
    }

    private static void encode(StringBuilder canonical, String character) {
        for (byte value : character.getBytes(StandardCharsets.UTF_8)) {
            canonical.append('%').append(HEX.toHexDigits(value));
        }
    }

    private static boolean isUnreserved(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || UNRESERVED.indexOf(c) >= 0;
    }
}
