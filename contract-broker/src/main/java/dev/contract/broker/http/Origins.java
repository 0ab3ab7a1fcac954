package dev.contract.broker.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Tells requests that a page of another site makes a browser send; other clients have no page. */
final class Origins {

    private Origins() {}

    /** True for a change that such a page asks for. Older browsers say only where the page comes from. */
    static boolean isForeign(HttpServletRequest raw, Request request) {
        if (List.of("GET", "HEAD", "OPTIONS").contains(request.method())) {
            return false;
        }
        String site = raw.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("cross-site") || site.equals("same-site");
        }
        String origin = raw.getHeader("Origin");
        return origin != null && !isOurs(origin, request.urls().base());
    }

    /**
     * True for a change that is asked of a name that is not one of this machine: a page elsewhere could have had its own name lead
     * here. A browser's page can set any header but Host.
     */
    static boolean isCalledByAnotherName(HttpServletRequest raw, Request request) {
        String name = Forwarding.host(raw).toLowerCase(Locale.ROOT);
        boolean isOurs = name.equals("localhost")
                || name.endsWith(".localhost")
                || name.matches("127(\\.\\d{1,3}){3}")
                || name.equals("[::1]")
                || name.equals("::1");
        return !isOurs && !List.of("GET", "HEAD", "OPTIONS").contains(request.method());
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
