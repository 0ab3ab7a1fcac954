package dev.contract.core.http;

import dev.contract.core.model.HttpRequest;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where requests go: scheme, host and port of a URL, and the path that every request path is put behind. */
record Origin(boolean tls, String host, int port, String basePath) {

    /** Host and port; {@link URI#getHost} knows no underscores, which names of containers have. */
    private static final Pattern AUTHORITY = Pattern.compile("(?:[^@]*@)?(\\[[^]]+]|[^:@\\[]+)(?::(\\d{1,5}))?");

    private static final Pattern WITH_HOST = Pattern.compile("^https?://[^/?]*");

    static Origin of(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        Matcher authority = AUTHORITY.matcher(String.valueOf(url.getRawAuthority()));
        if (!authority.matches() || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new IllegalArgumentException(
                    "'" + url + "' is not the address of an HTTP server: expected for example http://localhost:8080");
        }
        boolean tls = scheme.equals("https");
        int port = authority.group(2) == null ? defaultPort(tls) : Integer.parseInt(authority.group(2));
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("'" + url + "' has a port that does not exist: expected 1 to 65535");
        }
        return new Origin(
                tls, authority.group(1), port, path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    private static int defaultPort(boolean tls) {
        return tls ? 443 : 80;
    }

    /** The host without the brackets of an IPv6 address. */
    String hostName() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** What stands in the request line: base path and path, between them one slash; some contracts write a whole URL. */
    String targetOf(HttpRequest request) {
        String target = WITH_HOST.matcher(request.target()).replaceFirst("");
        boolean joins = target.isEmpty() || target.startsWith("/") || target.startsWith("?");
        return basePath + (joins ? "" : "/") + target;
    }

    /** Where a request goes, without its query. */
    String urlOf(HttpRequest request) {
        String target = targetOf(request);
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return (tls ? "https://" : "http://") + authority() + path;
    }

    /** True if both are the same server, so that what one may know is no secret to the other. */
    boolean isSameServer(Origin other) {
        return tls == other.tls && port == other.port && host.equalsIgnoreCase(other.host);
    }

    /** The value of the Host header. */
    String authority() {
        return port == defaultPort(tls) ? host : host + ":" + port;
    }

    @Override
    public String toString() {
        return (tls ? "https://" : "http://") + authority() + basePath;
    }
}
