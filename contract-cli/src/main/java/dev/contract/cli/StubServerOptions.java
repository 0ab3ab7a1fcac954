package dev.contract.cli;

import dev.contract.consumer.mock.StubServer;
import dev.contract.consumer.mock.StubSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a stub listens, and what of the contracts it answers. */
final class StubServerOptions {

    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "The port; 0 takes a free one. Default: 0.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on; 0.0.0.0 lets other machines in. Default: 127.0.0.1.")
    private String host;

    @Option(names = "--https", description = "Speak HTTPS, with a certificate for localhost that is made at the start.")
    private boolean https;

    @Option(names = "--cors", description = "Let pages of every origin in, and answer preflights of browsers.")
    private boolean cors;

    @Option(
            names = "--delay",
            paramLabel = "MILLISECONDS",
            defaultValue = "0",
            description = "Let clients wait so long for each response of a contract.")
    private int delay;

    @Option(
            names = {"-s", "--provider-state"},
            paramLabel = "REGEX",
            description = "Serve only interactions with a state that fits.")
    private @Nullable String state;

    @Option(names = "--empty-provider-state", description = "With --provider-state: also those without any state.")
    private boolean alsoStateless;

    @Option(
            names = "--provider-state-header-name",
            paramLabel = "NAME",
            defaultValue = StubSettings.STATE_HEADER,
            description = "The header in which a request names the state it wants. Default: X-Provider-State.")
    private String stateHeader;

    /** The settings that the options make. */
    StubSettings settings() throws UsageException {
        if (port < 0 || port > LAST_PORT) {
            throw new UsageException(
                    "--port: there is no port %d, only those from 0 to %d.".formatted(port, LAST_PORT));
        }
        if (delay < 0) {
            throw new UsageException("--delay: " + delay + " is no number of milliseconds from 0 up.");
        }
        if (!stateHeader.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw new UsageException("--provider-state-header-name: '" + stateHeader + "' is no name of a header.");
        }
        StubSettings settings = StubServer.settings()
                .host(address())
                .port(port)
                .delay(Duration.ofMillis(delay))
                .stateHeader(stateHeader)
                .onlyStates(wanted());
        settings = https ? settings.https() : settings;
        return cors ? settings.cors() : settings;
    }

    private InetAddress address() throws UsageException {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new UsageException("--host: '" + host + "' is no address of this machine, such as 127.0.0.1.");
        }
    }

    private Predicate<List<String>> wanted() throws UsageException {
        if (state == null && alsoStateless) {
            throw new UsageException("--empty-provider-state says nothing without --provider-state.");
        }
        if (state == null) {
            return states -> true;
        }
        try {
            Predicate<String> fits = Pattern.compile(state).asPredicate();
            return states -> states.isEmpty() ? alsoStateless : states.stream().anyMatch(fits);
        } catch (PatternSyntaxException wrong) {
            throw new UsageException(
                    "--provider-state: '" + state + "' is no regular expression: " + wrong.getDescription());
        }
    }
}
