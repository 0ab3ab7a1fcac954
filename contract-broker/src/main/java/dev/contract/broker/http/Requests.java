package dev.contract.broker.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Reads what the server has received, but not the body yet. */
final class Requests {

    private static final Pattern REQUEST_ID = Pattern.compile("[\\w.:/+=-]{1,100}");

    private Requests() {}

    static Request of(HttpServletRequest raw, BaseUrls baseUrls) {
        String query = raw.getQueryString();
        return new Request(
                raw.getMethod().toUpperCase(Locale.ROOT),
                raw.getRequestURI(),
                Map.of(),
                query == null ? "" : query,
                Query.parse(query),
                header(raw, "Accept"),
                header(raw, "Content-Type"),
                new Client(
                        raw.getRemoteAddr(),
                        Forwarding.client(raw),
                        requestId(raw),
                        header(raw, "Authorization"),
                        header(raw, "Cookie")),
                Caller.UNKNOWN,
                new byte[0],
                new Urls(baseUrls.linksFor(scheme(raw) + "://" + authority(raw))));
    }

    /** Whatever a proxy says, links begin with one of the two. */
    private static String scheme(HttpServletRequest raw) {
        return raw.getScheme().equalsIgnoreCase("https") ? "https" : "http";
    }

    /** As the client sees it: a proxy in between says so with X-Forwarded-Host, -Port and -Proto. */
    private static String authority(HttpServletRequest raw) {
        int port = raw.getServerPort();
        boolean isStandard = port <= 0 || port == (scheme(raw).equals("https") ? 443 : 80);
        return raw.getServerName() + (isStandard ? "" : ":" + port);
    }

    private static String requestId(HttpServletRequest raw) {
        String given = header(raw, "X-Request-Id");
        return REQUEST_ID.matcher(given).matches()
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private static String header(HttpServletRequest raw, String name) {
        String value = raw.getHeader(name);
        return value == null ? "" : value;
    }
}
