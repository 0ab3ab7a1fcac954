package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerCredentials;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which broker, and who we are to it: given as options, else in the environment, else in {@code contract.properties}. */
final class BrokerOptions {

    @Option(
            names = {"-b", "--broker-base-url"},
            paramLabel = "URL",
            description = "The address of the broker (or PACT_BROKER_BASE_URL).")
    private @Nullable String url;

    @Option(
            names = {"-u", "--broker-username"},
            paramLabel = "NAME",
            description = "User name for basic authentication (or PACT_BROKER_USERNAME).")
    private @Nullable String username;

    @Option(
            names = {"-p", "--broker-password"},
            paramLabel = "PASSWORD",
            description = "Password for basic authentication (or PACT_BROKER_PASSWORD).")
    private @Nullable String password;

    @Option(
            names = {"-k", "--broker-token"},
            paramLabel = "TOKEN",
            description = "Bearer token (or PACT_BROKER_TOKEN).")
    private @Nullable String token;

    /** True if the command line has its address, not only the environment. */
    boolean isNamed() {
        return BrokerSetting.given(url) != null;
    }

    boolean isGiven() throws UsageException {
        return url() != null;
    }

    private @Nullable String url() throws UsageException {
        String given = BrokerSetting.given(url);
        return given == null ? BrokerSetting.URL.find() : given;
    }

    BrokerClient client() throws UsageException {
        String address = url();
        if (address == null) {
            List<String> unread = BrokerSetting.unread(BrokerSetting.file());
            String misspelt = unread.isEmpty()
                    ? ""
                    : " %s has %s, which means nothing.".formatted(BrokerSetting.FILE, String.join(", ", unread));
            throw new UsageException(
                    "Which broker? Its address is not known.%s\nGive it with --broker-base-url URL,".formatted(misspelt)
                            + " in PACT_BROKER_BASE_URL, or as contract.broker.url in " + BrokerSetting.FILE + ".");
        }
        return BrokerClient.at(Urls.http(address, "--broker-base-url"), credentials(), timeout());
    }

    private static Duration timeout() throws UsageException {
        String seconds = BrokerSetting.TIMEOUT.find();
        if (seconds == null) {
            return BrokerClient.TIMEOUT;
        }
        if (!seconds.matches("[1-9]\\d{0,4}")) {
            throw new UsageException(
                    "CONTRACT_BROKER_TIMEOUT: '%s' is no number of seconds from 1 to 99999.\nGive one, or leave it out: %d is usual."
                            .formatted(seconds, BrokerClient.TIMEOUT.toSeconds()));
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    /** Those of one place: a token of the environment does not mix with a user of the command line. */
    BrokerCredentials credentials() throws UsageException {
        BrokerCredentials given = credentials(BrokerSetting.given(username), password, BrokerSetting.given(token));
        if (given != null) {
            return given;
        }
        BrokerCredentials set = credentials(
                BrokerSetting.USERNAME.inEnvironment(),
                BrokerSetting.PASSWORD.inEnvironment(),
                BrokerSetting.TOKEN.inEnvironment());
        if (set != null) {
            return set;
        }
        Properties file = BrokerSetting.file();
        BrokerCredentials written = credentials(
                BrokerSetting.USERNAME.in(file), BrokerSetting.PASSWORD.in(file), BrokerSetting.TOKEN.in(file));
        return written == null ? BrokerCredentials.none() : written;
    }

    private static @Nullable BrokerCredentials credentials(
            @Nullable String name, @Nullable String password, @Nullable String bearer) throws UsageException {
        if (bearer != null && name != null) {
            throw new UsageException("Give either a token or a user name to the broker, not both.");
        }
        if (bearer != null) {
            return BrokerCredentials.bearer(bearer);
        }
        if (name == null) {
            return null;
        }
        // while the user is an option, so that no list of processes shows the password
        String secret = password == null ? BrokerSetting.PASSWORD.inEnvironment() : password;
        return BrokerCredentials.basic(name, secret == null ? "" : secret);
    }
}
