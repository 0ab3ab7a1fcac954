package dev.contract.cli;

import dev.contract.core.model.Headers;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.target.HttpTarget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which provider is verified, and how it is put into states. */
final class ProviderOptions {

    @Option(
            names = {"-n", "--provider", "--provider-name"},
            required = true,
            paramLabel = "NAME",
            description = "The name of the provider in the contracts.")
    private String name;

    @Option(
            names = "--provider-base-url",
            required = true,
            paramLabel = "URL",
            description = "Where the provider runs.")
    private String url;

    @Option(
            names = {"-s", "--state-change-url", "--provider-states-setup-url"},
            paramLabel = "URL",
            description = "Takes POST {consumer, state, params, action} and puts the provider into the state.")
    private @Nullable String stateUrl;

    @Option(names = "--state-change-teardown", description = "Leave states after each interaction, too.")
    private boolean teardown;

    @Option(
            names = "--request-timeout",
            paramLabel = "MILLISECONDS",
            defaultValue = "5000",
            description = "How long to wait for the provider's answer. Default: 5000.")
    private int timeout;

    @Option(
            names = {"-H", "--header"},
            paramLabel = "NAME=VALUE",
            description = "A header for every request, such as credentials; may be repeated.")
    private List<String> headers = new ArrayList<>();

    String name() {
        return name;
    }

    HttpTarget target() throws UsageException {
        if (timeout <= 0) {
            throw new UsageException("--request-timeout: " + timeout + " is no number of milliseconds above 0.");
        }
        Headers added = Headers.NONE;
        for (String header : headers) {
            int equals = header.indexOf('=');
            if (equals <= 0) {
                throw new UsageException("--header: '" + header + "' is not of the form NAME=VALUE.");
            }
            added = added.with(header.substring(0, equals), header.substring(equals + 1));
        }
        return HttpTarget.at(Urls.http(url, "--provider-base-url"), Duration.ofMillis(timeout), added);
    }

    StateHandler states() throws UsageException {
        if (stateUrl == null) {
            return StateHandler.none();
        }
        return teardown
                ? StateHandler.urlWithTeardown(Urls.http(stateUrl, "--state-change-url"))
                : StateHandler.url(Urls.http(stateUrl, "--state-change-url"));
    }
}
