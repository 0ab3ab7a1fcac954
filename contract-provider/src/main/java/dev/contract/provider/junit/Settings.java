package dev.contract.provider.junit;

import dev.contract.core.broker.BrokerCredentials;
import dev.contract.core.broker.ProviderVersion;
import dev.contract.core.broker.wire.ConsumerVersionSelector;
import dev.contract.core.broker.wire.ForVerificationQuery;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.provider.verify.InteractionFilter;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What is set outside the test: as a JUnit configuration parameter (system property or junit-platform.properties), or as
 * an environment variable of the same name in capitals. The names of pact-jvm are understood too.
 */
final class Settings {

    private final Function<String, @Nullable String> lookup;

    private Settings(Function<String, @Nullable String> lookup) {
        this.lookup = lookup;
    }

    static Settings of(ExtensionContext context) {
        return new Settings(name -> {
            Optional<String> parameter = context.getConfigurationParameter(name);
            return parameter.orElseGet(
                    () -> System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_')));
        });
    }

    private @Nullable String first(String... names) {
        for (String name : names) {
            String value = lookup.apply(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }

    @Nullable URI brokerUrl() {
        String url = first("contract.broker.url", "pactbroker.url", "pact.broker.base.url");
        return url == null ? null : URI.create(url);
    }

    BrokerCredentials credentials() {
        String token = first("contract.broker.token", "pactbroker.auth.token", "pact.broker.token");
        if (token != null) {
            return BrokerCredentials.bearer(token);
        }
        String username = first("contract.broker.username", "pactbroker.auth.username", "pact.broker.username");
        String password = first("contract.broker.password", "pactbroker.auth.password", "pact.broker.password");
        return username == null
                ? BrokerCredentials.none()
                : BrokerCredentials.basic(username, password == null ? "" : password);
    }

    /** Without selectors the broker decides; a branch of the provider brings the matching branches of consumers. */
    ForVerificationQuery query() {
        String pending = first("contract.broker.pending", "pactbroker.enablePending");
        return new ForVerificationQuery(
                branch(),
                tags(),
                selectors(),
                pending == null ? null : Boolean.valueOf(pending),
                first("contract.broker.wip.since", "pactbroker.includeWipPactsSince"));
    }

    private List<ConsumerVersionSelector> selectors() {
        String json = first("contract.broker.selectors", "pactbroker.consumerversionselectors.rawjson");
        if (json == null) {
            return branch() == null
                    ? List.of()
                    : List.of(
                            ConsumerVersionSelector.ofMainBranch(),
                            ConsumerVersionSelector.ofMatchingBranch(),
                            ConsumerVersionSelector.ofDeployedOrReleased());
        }
        try {
            if (JsonReader.parse(json) instanceof JsonArray array) {
                return array.items().stream()
                        .map(item -> item instanceof JsonObject object ? object : JsonObject.EMPTY)
                        .map(ConsumerVersionSelector::fromJson)
                        .toList();
            }
        } catch (JsonSyntaxException wrong) {
            throw new ExtensionConfigurationException(
                    "contract.broker.selectors is no JSON: " + wrong.getMessage(), wrong);
        }
        throw new ExtensionConfigurationException(
                "contract.broker.selectors has to be a JSON array such as [{\"mainBranch\": true}] but is " + json);
    }

    private @Nullable String branch() {
        return first("contract.provider.branch", "pact.provider.branch");
    }

    private List<String> tags() {
        String tags = first("contract.provider.tags", "pact.provider.tag");
        return tags == null
                ? List.of()
                : Arrays.stream(tags.split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList();
    }

    /** True if results are to be published. */
    boolean publishes() {
        return Boolean.parseBoolean(first("contract.verifier.publish", "pact.verifier.publishResults"));
    }

    ProviderVersion version() {
        String number = first("contract.provider.version", "pact.provider.version");
        if (number == null) {
            throw new ExtensionConfigurationException(
                    "Results cannot be published without the version of the provider: "
                            + "set contract.provider.version, for example to the commit");
        }
        return new ProviderVersion(
                number, branch(), tags(), first("contract.verifier.build.url", "pact.verifier.buildUrl"));
    }

    InteractionFilter filter() {
        return new InteractionFilter(
                first("contract.filter.consumer", "pact.filter.consumers"),
                pattern(first("contract.filter.description", "pact.filter.description")),
                pattern(first("contract.filter.state", "pact.filter.providerState")));
    }

    private static @Nullable Pattern pattern(@Nullable String regex) {
        return regex == null ? null : Pattern.compile(regex);
    }
}
