package dev.contract.broker.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Reads what the server has received, but not the body yet. */
final class Requests {

    private static final String REQUEST_ID_HEADER = "X-Request-Id";
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
                        requestId(header(raw, REQUEST_ID_HEADER)),
                        header(raw, "Authorization"),
                        header(raw, "Cookie")),
                Caller.UNKNOWN,
                new byte[0],
                new Urls(baseUrls.linksFor(scheme(raw) + "://" + authority(raw))));
    }

    /** One that the server itself refuses: what it is about may not have been read. */
    static Request refused(org.eclipse.jetty.server.Request raw) {
        String path = raw.getHttpURI().getPath();
        String query = raw.getHttpURI().getQuery();
        String id = raw.getHeaders().get(REQUEST_ID_HEADER);
        return new Request(
                raw.getMethod().toUpperCase(Locale.ROOT),
                path == null ? "" : path,
                Map.of(),
                query == null ? "" : query,
                new Query(List.of()),
                "",
                "",
                new Client(
                        org.eclipse.jetty.server.Request.getRemoteAddr(raw),
                        Forwarding.client(raw),
                        requestId(id == null ? "" : id),
                        "",
                        ""),
                Caller.UNKNOWN,
                new byte[0],
                new Urls(""));
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

    private static String requestId(String given) {
        return REQUEST_ID.matcher(given).matches()
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private static String header(HttpServletRequest raw, String name) {
        String value = raw.getHeader(name);
        return value == null ? "" : value;
    }
}
