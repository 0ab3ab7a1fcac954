package dev.contract.cli;

import dev.contract.core.http.Tls;
import dev.contract.core.http.TlsException;
import dev.contract.core.model.Headers;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.state.StateUrl;
import dev.contract.provider.target.HttpTarget;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which provider is verified, where it runs, and how it is put into states. */
final class ProviderOptions {

    @Option(
            names = {"-n", "--provider", "--provider-name"},
            paramLabel = "NAME",
            defaultValue = "${env:PACT_PROVIDER_NAME}",
            description = "The name of the provider in the contracts; required (or PACT_PROVIDER_NAME).")
    private @Nullable String name;

    @ArgGroup(exclusive = false, validate = false)
    private AddressOptions address = new AddressOptions();

    @Option(
            names = {"-s", "--state-change-url", "--provider-states-setup-url"},
            paramLabel = "URL",
            defaultValue = "${env:PACT_PROVIDER_STATE_CHANGE_URL}",
            description = "Takes POST {consumer, state, params, action} and puts the provider into the state.")
    private @Nullable String stateUrl;

    @Option(
            names = "--state-change-as-query",
            defaultValue = "${env:PACT_PROVIDER_STATE_CHANGE_AS_QUERY:-false}",
            description = "Send states as query parameters, not as JSON.")
    private boolean asQuery;

    @Option(
            names = "--state-change-teardown",
            defaultValue = "${env:PACT_PROVIDER_STATE_CHANGE_TEARDOWN:-false}",
            description = "Leave states after each interaction, too.")
    private boolean teardown;

    @Option(
            names = "--request-timeout",
            paramLabel = "MILLISECONDS",
            defaultValue = "${env:PACT_PROVIDER_REQUEST_TIMEOUT:-5000}",
            description = "How long to wait for the provider's answer. Default: 5000.")
    private int timeout;

    @Option(
            names = {"-H", "--header", "--custom-provider-header"},
            paramLabel = "NAME=VALUE",
            description = "A header for every request, such as credentials; it is in no report. May be repeated.")
    private List<String> headers = new ArrayList<>();

    @Option(
            names = "--tls-ca",
            paramLabel = "FILE",
            description = "For https: trust only these certificates (PEM, PKCS 12 or JKS).")
    private @Nullable Path authorities;

    @Option(
            names = "--client-certificate",
            paramLabel = "FILE",
            description = "For https: the certificate of the client with its key (PEM, PKCS 12 or JKS).")
    private @Nullable Path clientCertificate;

    @Option(
            names = "--client-certificate-password",
            paramLabel = "PASSWORD",
            defaultValue = "${env:CONTRACT_CLIENT_CERTIFICATE_PASSWORD:-}",
            description = "Its password (or CONTRACT_CLIENT_CERTIFICATE_PASSWORD).")
    private String clientPassword;

    @Option(names = "--disable-ssl-verification", description = "For https: trust any certificate.")
    private boolean insecure;

    String name() throws UsageException {
        if (name == null || name.isBlank()) {
            throw new UsageException("Which provider? Give its name with --provider NAME (or PACT_PROVIDER_NAME).");
        }
        return name;
    }

    HttpTarget target() throws UsageException {
        return target(address.url());
    }

    /** Where messages are asked for: at an address of their own, or at that of the provider. */
    HttpTarget messages() throws UsageException {
        return target(address.messages());
    }

    private HttpTarget target(URI url) throws UsageException {
        if (timeout <= 0) {
            throw new UsageException("--request-timeout: " + timeout + " is no number of milliseconds above 0.");
        }
        return HttpTarget.at(url)
                .withTimeout(Duration.ofMillis(timeout))
                .withTls(tls())
                .withHeaders(headers());
    }

    /** {@code NAME=VALUE}, and {@code NAME: VALUE} as other tools have it. */
    private Headers headers() throws UsageException {
        Headers added = Headers.NONE;
        for (String header : headers) {
            int equals = header.indexOf('=');
            int colon = header.indexOf(':');
            int end = equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
            if (end <= 0) {
                throw new UsageException("--header: '" + header + "' is not of the form NAME=VALUE.");
            }
            added = added.with(
                    header.substring(0, end).strip(), header.substring(end + 1).strip());
        }
        return added;
    }

    private Tls tls() throws UsageException {
        try {
            Tls tls = insecure ? Tls.insecure() : Tls.standard();
            if (authorities != null) {
                tls = tls.trusting(authorities);
            }
            return clientCertificate == null ? tls : tls.withClientCertificate(clientCertificate, clientPassword);
        } catch (TlsException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }

    StateHandler states() throws UsageException {
        if (stateUrl == null || stateUrl.isBlank()) {
            return StateHandler.none();
        }
        Duration standard = StateUrl.STANDARD_TIMEOUT;
        Duration asked = Duration.ofMillis(timeout);
        StateUrl url = StateHandler.url(Urls.http(stateUrl, "--state-change-url"))
                .withTls(tls())
                .withTimeout(asked.compareTo(standard) > 0 ? asked : standard);
        url = teardown ? url.withTeardown() : url;
        return asQuery ? url.asQuery() : url;
    }
}
