package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerCredentials;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which broker, and who we are to it. */
final class BrokerOptions {

    @Option(
            names = {"-b", "--broker-base-url"},
            paramLabel = "URL",
            defaultValue = "${env:PACT_BROKER_BASE_URL}",
            description = "The address of the broker (or PACT_BROKER_BASE_URL).")
    private @Nullable String url;

    @Option(
            names = {"-u", "--broker-username"},
            paramLabel = "NAME",
            defaultValue = "${env:PACT_BROKER_USERNAME}",
            description = "User name for basic authentication (or PACT_BROKER_USERNAME).")
    private @Nullable String username;

    @Option(
            names = {"-p", "--broker-password"},
            paramLabel = "PASSWORD",
            defaultValue = "${env:PACT_BROKER_PASSWORD}",
            description = "Password for basic authentication (or PACT_BROKER_PASSWORD).")
    private @Nullable String password;

    @Option(
            names = {"-k", "--broker-token"},
            paramLabel = "TOKEN",
            defaultValue = "${env:PACT_BROKER_TOKEN}",
            description = "Bearer token (or PACT_BROKER_TOKEN).")
    private @Nullable String token;

    boolean isGiven() {
        return url != null && !url.isBlank();
    }

    BrokerClient client() throws UsageException {
        if (url == null || url.isBlank()) {
            throw new UsageException(
                    "Which broker? Give its address with --broker-base-url URL or in PACT_BROKER_BASE_URL.");
        }
        return BrokerClient.at(Urls.http(url, "--broker-base-url"), credentials());
    }

    BrokerCredentials credentials() throws UsageException {
        String name = given(username);
        String bearer = given(token);
        if (bearer != null && name != null) {
            throw new UsageException("Give either a token or a user name to the broker, not both.");
        }
        if (bearer != null) {
            return BrokerCredentials.bearer(bearer);
        }
        return name == null
                ? BrokerCredentials.none()
                : BrokerCredentials.basic(name, password == null ? "" : password);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
