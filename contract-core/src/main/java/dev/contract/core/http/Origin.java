package dev.contract.core.http;

import java.net.URI;
import java.util.Locale;

/** Where requests go: scheme, host and port of a URL, and the path that every request path is put behind. */
record Origin(boolean tls, String host, int port, String basePath) {

    static Origin of(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost();
        if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new IllegalArgumentException(
                    "'" + url + "' is not the address of an HTTP server: expected for example http://localhost:8080");
        }
        boolean tls = scheme.equals("https");
        int port = url.getPort() >= 0 ? url.getPort() : defaultPort(tls);
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        return new Origin(tls, host, port, path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    private static int defaultPort(boolean tls) {
        return tls ? 443 : 80;
    }

    /** The host without the brackets of an IPv6 address. */
    String hostName() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
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
