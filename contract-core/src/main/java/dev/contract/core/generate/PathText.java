package dev.contract.core.generate;

import java.nio.charset.StandardCharsets;

/** Makes generated text fit to stand in the path of a URL (RFC 3986 §3.3). */
final class PathText {

    private static final String ALLOWED = "-._~!$&'()*+,;=:@/";

    private PathText() {}

    /** Encodes what cannot stand in a path; slashes and what is encoded already stay. */
    static String encoded(String path) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < path.length(); ) {
            int c = path.codePointAt(i);
            if (isAllowed(c) || (c == '%' && path.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*"))) {
                text.appendCodePoint(c);
            } else {
                for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    text.append("%%%02X".formatted(octet));
                }
            }
            i += Character.charCount(c);
        }
        return text.toString();
    }

    private static boolean isAllowed(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
    }
}
