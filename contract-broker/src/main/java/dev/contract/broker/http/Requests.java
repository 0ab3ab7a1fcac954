package dev.contract.broker.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/** Reads what the server has received, but not the body yet. */
final class Requests {

    private static final Pattern REQUEST_ID = Pattern.compile("[\\w.:/+=-]{1,100}");
    private static final int UNIQUE_LOCAL = 0xfc; // fc00::/7, RFC 4193
    private static final int UNIQUE_LOCAL_BITS = 0xfe;

    private Requests() {}

    static Request of(HttpServletRequest raw, @Nullable String baseUrl) {
        String query = raw.getQueryString();
        return new Request(
                raw.getMethod().toUpperCase(Locale.ROOT),
                raw.getRequestURI(),
                Map.of(),
                query == null ? "" : query,
                Query.parse(query),
                header(raw, "Accept"),
                header(raw, "Content-Type"),
                new Client(address(raw), requestId(raw), header(raw, "Authorization"), header(raw, "Cookie")),
                Caller.UNKNOWN,
                new byte[0],
                new Urls(baseUrl == null ? scheme(raw) + "://" + authority(raw) : baseUrl));
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

    /** What X-Forwarded-For says is believed only if it comes from where proxies are: anybody can send it. */
    private static String address(HttpServletRequest raw) {
        SocketAddress peer = ServletContextRequest.getServletContextRequest(raw)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .getRemoteSocketAddress();
        InetAddress address = peer instanceof InetSocketAddress socket ? socket.getAddress() : null;
        return address == null || isNear(address) ? raw.getRemoteAddr() : address.getHostAddress();
    }

    private static boolean isNear(InetAddress address) {
        boolean uniqueLocal = (address.getAddress()[0] & UNIQUE_LOCAL_BITS) == UNIQUE_LOCAL;
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || uniqueLocal;
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
