package dev.contract.cli;

import java.net.URI;
import java.net.URISyntaxException;

/** Reads addresses that people type. */
final class Urls {

    private Urls() {}

    static URI http(String text, String option) throws UsageException {
        try {
            URI uri = new URI(text.strip());
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (http && uri.getRawAuthority() != null) {
                return uri;
            }
        } catch (URISyntaxException wrong) {
            throw wrong(text, option);
        }
        throw wrong(text, option);
    }

    private static UsageException wrong(String text, String option) {
        return new UsageException("%s: '%s' is no address such as http://localhost:9292.".formatted(option, text));
    }
}
