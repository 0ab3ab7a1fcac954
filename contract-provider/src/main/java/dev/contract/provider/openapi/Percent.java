package dev.contract.provider.openapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Percent-encoding of paths (RFC 3986 §2.1). */
final class Percent {

    private static final Pattern SLASH = Pattern.compile("(?i)%2f");

    private Percent() {}

    /** The path decoded, but for encoded slashes, which separate nothing; as it stands if it is encoded wrongly. */
    static String decoded(String path) {
        String kept = SLASH.matcher(path.replace("+", "%2B")).replaceAll("%252F");
        try {
            return URLDecoder.decode(kept, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            return path;
        }
    }
}
