package dev.contract.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads addresses that people type. */
final class Urls {

    private static final Pattern PORT = Pattern.compile(".*:(-?\\d+)");
    private static final int LAST_PORT = 65_535;

    private Urls() {}

    static URI http(String text, String option) throws UsageException {
        try {
            URI uri = new URI(text.strip());
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (http && uri.getRawAuthority() != null) {
                requirePort(uri.getRawAuthority(), option);
                return uri;
            }
        } catch (URISyntaxException wrong) {
            throw wrong(text, option);
        }
        throw wrong(text, option);
    }

    private static void requirePort(String authority, String option) throws UsageException {
        Matcher port = PORT.matcher(authority);
        if (port.matches() && (port.group(1).length() > 5 || !isPort(Integer.parseInt(port.group(1))))) {
            throw new UsageException(
                    "%s: there is no port %s, only those from 1 to %d.".formatted(option, port.group(1), LAST_PORT));
        }
    }

    private static boolean isPort(int port) {
        return port >= 1 && port <= LAST_PORT;
    }

    /** An address that paths are put behind, and that reports show. */
    static URI base(String text, String option) throws UsageException {
        URI uri = http(text, option);
        if (uri.getRawAuthority().contains("@")) {
            throw new UsageException(
                    option + ": give credentials with --header, not in the address, which reports show.");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new UsageException(
                    option + ": '" + text + "' has a part behind ? or #, which no request would have.");
        }
        return uri;
    }

    private static UsageException wrong(String text, String option) {
        return new UsageException("%s: '%s' is no address such as http://localhost:9292.".formatted(option, text));
    }
}
