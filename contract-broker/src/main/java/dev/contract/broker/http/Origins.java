package dev.contract.broker.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells requests that a page of another site makes a browser send; other clients have no page. */
final class Origins {

    private static final List<String> LOOKING = List.of("GET", "HEAD", "OPTIONS");

    private Origins() {}

    /** Why a change is refused that such a page may ask for; null for everything else. */
    static @Nullable String refusal(HttpServletRequest raw, Request request, boolean local) {
        if (LOOKING.contains(request.method())) {
            return null;
        }
        if (isForeign(raw, request)) {
            return "A page of another site may not change anything here";
        }
        String name = Forwarding.host(raw).toLowerCase(Locale.ROOT);
        return local && !isThisMachine(name)
                ? "Everybody on its machine may change this broker, so it is changed only under a name of the machine"
                        + " (localhost, 127.0.0.1), not under '" + name + "'; the setting base-url allows another"
                : null;
    }

    /** Older browsers say only where the page comes from. */
    private static boolean isForeign(HttpServletRequest raw, Request request) {
        String site = raw.getHeader("Sec-Fetch-Site");
        String origin = raw.getHeader("Origin");
        return site != null
                ? List.of("cross-site", "same-site").contains(site)
                : origin != null && !isOurs(origin, request.urls().base());
    }

    /** A page elsewhere could have its own name lead here; a browser's page can set any header but Host. */
    private static boolean isThisMachine(String name) {
        return name.matches("(.*\\.)?localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");
    }

    private static boolean isOurs(String origin, String base) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equals(URI.create(base).getAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
