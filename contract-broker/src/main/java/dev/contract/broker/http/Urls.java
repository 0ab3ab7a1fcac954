package dev.contract.broker.http;

import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;

/** Absolute URLs and links below the base URL of the broker; every name is one encoded path segment. */
public record Urls(String base) {

    private static final String HEX = "0123456789ABCDEF";
    private static final String UNRESERVED = "-._~";

    /** The URL of a path, given segment by segment. */
    public String to(String... segments) {
        StringBuilder url = new StringBuilder(base);
        for (String segment : segments) {
            url.append('/').append(encode(segment));
        }
        return url.toString();
    }

    /** Without scheme and host: as pages link to each other, under whatever address they were opened. */
    public Urls local() {
        int host = base.indexOf("://");
        int path = host < 0 ? 0 : base.indexOf('/', host + 3);
        return new Urls(path < 0 ? "" : base.substring(path));
    }

    /** True if clients reach the broker by https. */
    public boolean isSecure() {
        return base.startsWith("https:");
    }

    public static JsonObject link(String href) {
        return JsonObject.of("href", href);
    }

    public static JsonObject link(String href, String title) {
        return JsonObject.of("title", title, "href", href);
    }

    public static JsonObject link(String href, String title, String name) {
        return JsonObject.of("title", title, "name", name, "href", href);
    }

    public static JsonObject template(String href, String title) {
        return JsonObject.of("title", title, "href", href, "templated", true);
    }

    /** The link that explains relations: {@code pb:x} is documented under {@code /doc/x}. */
    public JsonObject curie(String context) {
        return JsonObject.of("name", "pb", "href", base + "/doc/{rel}?context=" + context, "templated", true);
    }

    /** A segment as it was before it was encoded. */
    public static String decode(String segment) {
        return Query.decode(segment, false);
    }

    /** Percent-encodes everything but unreserved characters (RFC 3986, section 2.3). */
    public static String encode(String segment) {
        StringBuilder out = new StringBuilder();
        for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if ((c < 128 && Character.isLetterOrDigit(c)) || UNRESERVED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }
}
