package dev.contract.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the provider listens: as one URL, or in pieces. */
final class AddressOptions {

    @Option(
            names = "--provider-base-url",
            paramLabel = "URL",
            description = "Where the provider runs; or in pieces with the following options.")
    private @Nullable String url;

    @Option(
            names = "--hostname",
            paramLabel = "HOST",
            defaultValue = "${env:PACT_PROVIDER_HOSTNAME:-localhost}",
            description = "Its host. Default: localhost.")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:PACT_PROVIDER_PORT}",
            description = "Its port.")
    private @Nullable Integer port;

    @Option(
            names = {"--transport", "--scheme"},
            paramLabel = "http|https",
            defaultValue = "${env:PACT_PROVIDER_TRANSPORT:-http}",
            description = "How it is spoken to. Default: http.")
    private String scheme;

    @Option(
            names = "--base-path",
            paramLabel = "PATH",
            defaultValue = "${env:PACT_PROVIDER_BASE_PATH:-}",
            description = "What comes before the paths of the contracts.")
    private String basePath;

    @Option(
            names = "--transports",
            arity = "1..*",
            paramLabel = "TYPE:PORT[:PATH]",
            description = "Where else the provider listens, such as message:8081:/messages.")
    private List<String> transports = new ArrayList<>();

    @Option(
            names = "--messages-url",
            paramLabel = "URL",
            description = "Takes POST {description, providerStates} and answers with the message."
                    + " Default: the address of the provider.")
    private @Nullable String messagesUrl;

    URI url() throws UsageException {
        if (url != null && !url.isBlank()) {
            requireNoPieces();
            return Urls.base(url, "--provider-base-url");
        }
        for (String type : List.of("https", "http")) {
            String transport = transport(type);
            if (transport != null) {
                return built(type, transport);
            }
        }
        if (port == null) {
            throw new UsageException("Where does the provider run? Give --provider-base-url URL, or --port"
                    + " (and --hostname, --transport, --base-path).");
        }
        return built(scheme.toLowerCase(Locale.ROOT), port + ":" + basePath);
    }

    /** An answer about another address than the one that is meant would be worse than none. */
    private void requireNoPieces() throws UsageException {
        Map<String, Boolean> pieces = new LinkedHashMap<>();
        pieces.put("--hostname", !host.equals("localhost"));
        pieces.put("--port", port != null);
        pieces.put("--transport", !scheme.equalsIgnoreCase("http"));
        pieces.put("--base-path", !basePath.isEmpty());
        for (Map.Entry<String, Boolean> piece : pieces.entrySet()) {
            if (piece.getValue()) {
                throw new UsageException("Give either --provider-base-url or its pieces, not both: " + piece.getKey()
                        + " (or its variable) is set as well.");
            }
        }
    }

    /** Message providers listen where the provider does, unless they have an address of their own. */
    URI messages() throws UsageException {
        if (messagesUrl != null && !messagesUrl.isBlank()) {
            return Urls.base(messagesUrl, "--messages-url");
        }
        for (String type : List.of("message", "async-message", "sync-message")) {
            String transport = transport(type);
            if (transport != null) {
                return built("http", transport);
            }
        }
        return url();
    }

    private @Nullable String transport(String type) throws UsageException {
        for (String transport : transports) {
            if (!transport.matches("[a-z-]+:\\d{1,5}(:/?[^ ]*)?")) {
                throw new UsageException(
                        "--transports: '" + transport + "' is not of the form TYPE:PORT or TYPE:PORT:PATH.");
            }
            if (transport.startsWith(type + ":")) {
                return transport.substring(type.length() + 1);
            }
        }
        return null;
    }

    private URI built(String scheme, String portAndPath) throws UsageException {
        int colon = portAndPath.indexOf(':');
        String path = colon < 0 ? "" : portAndPath.substring(colon + 1);
        String port = colon < 0 ? portAndPath : portAndPath.substring(0, colon);
        String slash = path.isEmpty() || path.startsWith("/") ? "" : "/";
        return Urls.base(scheme + "://" + host + ":" + port + slash + path, "--transport, --hostname or --port");
    }
}
