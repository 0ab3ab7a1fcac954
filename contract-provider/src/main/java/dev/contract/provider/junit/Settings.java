package dev.contract.provider.junit;

import dev.contract.core.broker.BrokerCredentials;
import dev.contract.core.broker.ProviderVersion;
import dev.contract.core.broker.wire.ConsumerVersionSelector;
import dev.contract.core.broker.wire.ForVerificationQuery;
import dev.contract.core.build.BuildOrigin;
import dev.contract.core.build.BuildRun;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.InteractionType;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import dev.contract.provider.openapi.OpenApiException;
import dev.contract.provider.openapi.ProviderDocument;
import dev.contract.provider.report.ReportFormat;
import dev.contract.provider.verify.InteractionFilter;
import dev.contract.provider.verify.ReplaySettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** What is set outside the test for verifications; the names of pact-jvm are understood too. */
final class Settings {

    private final SettingLookup lookup;
    private @Nullable BuildOrigin origin;

    Settings(SettingLookup lookup) {
        this.lookup = lookup;
    }

    static Settings of(ExtensionContext context) {
        return new Settings(SettingLookup.of(context));
    }

    /** A single contract that is verified instead of what the test names, as a webhook of the broker asks for. */
    @Nullable URI contractUrl() {
        String url = lookup.text("contract.verifier.contract.url", "pact.filter.pacturl");
        return url == null ? null : URI.create(url);
    }

    @Nullable URI brokerUrl() {
        String url = lookup.text("contract.broker.url", "pactbroker.url", "pact.broker.base.url");
        return url == null ? null : URI.create(url);
    }

    BrokerCredentials credentials() {
        String token = lookup.text("contract.broker.token", "pactbroker.auth.token", "pact.broker.token");
        if (token != null) {
            return BrokerCredentials.bearer(token);
        }
        String username = lookup.text("contract.broker.username", "pactbroker.auth.username", "pact.broker.username");
        String password = lookup.text("contract.broker.password", "pactbroker.auth.password", "pact.broker.password");
        return username == null
                ? BrokerCredentials.none()
                : BrokerCredentials.basic(username, password == null ? "" : password);
    }

    /** Without selectors the broker decides; a branch of the provider brings the matching branches of consumers. */
    ForVerificationQuery query() {
        String pending = lookup.text("contract.broker.pending", "pactbroker.enablePending");
        return new ForVerificationQuery(
                publishes() ? version().branch() : branch(),
                tags(),
                selectors(),
                pending == null ? null : Boolean.valueOf(pending),
                lookup.text("contract.broker.wip.since", "pactbroker.includeWipPactsSince"));
    }

    private List<ConsumerVersionSelector> selectors() {
        String json = lookup.text("contract.broker.selectors", "pactbroker.consumerversionselectors.rawjson");
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
        return lookup.text("contract.provider.branch", "pact.provider.branch");
    }

    private List<String> tags() {
        return lookup.list("contract.provider.tags", "pact.provider.tag");
    }

    /** True if results are to be published. */
    boolean publishes() {
        return lookup.isTrue("contract.verifier.publish", "pact.verifier.publishResults");
    }

    /** What is not set is that of the build server or of the git checkout. */
    ProviderVersion version() {
        return version(this::origin);
    }

    ProviderVersion version(Supplier<BuildOrigin> detected) {
        String number = lookup.text("contract.provider.version", "pact.provider.version");
        String branch = branch();
        String buildUrl = lookup.text("contract.verifier.build.url", "pact.verifier.buildUrl");
        boolean isSet = number != null && branch != null && buildUrl != null;
        BuildOrigin origin = isSet ? BuildOrigin.UNKNOWN : detected.get();
        String version = number == null ? origin.commit() : number;
        if (version == null) {
            throw new ExtensionConfigurationException(
                    "Results cannot be published without the version of the provider: set contract.provider.version, "
                            + "for example to the commit, which is not known from " + origin.source());
        }
        return new ProviderVersion(
                version,
                branch == null ? origin.branch() : branch,
                tags(),
                buildUrl == null ? origin.buildUrl() : buildUrl);
    }

    private synchronized BuildOrigin origin() {
        BuildOrigin known = origin;
        if (known == null) {
            known = BuildOrigin.detect(System.getenv(), Path.of(""));
            origin = known;
        }
        return known;
    }

    /** The run of the build, in which classes and processes share their results. */
    BuildRun run() {
        return BuildRun.of(lookup.text("contract.run.id"), System::getProperty);
    }

    Path resultDirectory() {
        String directory = lookup.text("contract.verifier.result.dir");
        return Path.of(directory == null ? output() + "/contract-results" : directory);
    }

    /** Where the build puts what it makes. */
    private static String output() {
        return System.getProperty("org.gradle.test.worker") == null ? "target" : "build";
    }

    /** What is to be verified by settings and annotation; a test of which nothing is asked for is skipped. */
    InteractionFilter filter(VerifyContracts annotation) {
        Set<String> consumers = Set.copyOf(lookup.list("contract.filter.consumer", "pact.filter.consumers"));
        return InteractionFilter.NONE
                .ofConsumers(common("contract.filter.consumer", consumers, Set.of(annotation.consumers())))
                .ofDescription(lookup.pattern("contract.filter.description", "pact.filter.description"))
                .ofState(lookup.pattern("contract.filter.state", "pact.filter.providerState"))
                .ofPath(lookup.pattern("contract.filter.path"))
                .ofTypes(common("contract.filter.type", types(), Set.of(annotation.types())));
    }

    /** True if not every test has to find something: only one contract or some interactions are wanted. */
    boolean isNarrowed() {
        return contractUrl() != null
                || lookup.pattern("contract.filter.description", "pact.filter.description") != null
                || lookup.pattern("contract.filter.state", "pact.filter.providerState") != null
                || lookup.pattern("contract.filter.path") != null;
    }

    /** Empty stands for all. */
    private static <T> Set<T> common(String name, Set<T> set, Set<T> annotated) {
        if (set.isEmpty() || annotated.isEmpty()) {
            return set.isEmpty() ? annotated : set;
        }
        Set<T> both = new HashSet<>(set);
        both.retainAll(annotated);
        if (both.isEmpty()) {
            throw new TestAbortedException("%s is %s, but this test verifies %s".formatted(name, set, annotated));
        }
        return both;
    }

    private Set<InteractionType> types() {
        Set<InteractionType> types = EnumSet.noneOf(InteractionType.class);
        for (String name : lookup.list("contract.filter.type")) {
            try {
                types.add(InteractionType.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
            } catch (IllegalArgumentException unknown) {
                throw new ExtensionConfigurationException(
                        "contract.filter.type is '" + name + "': expected http, message or sync-message", unknown);
            }
        }
        return types;
    }

    /** The provider's OpenAPI document; null if there is none. */
    @Nullable ProviderDocument document() {
        String file = lookup.text("contract.verifier.openapi");
        try {
            return file == null ? null : ProviderDocument.read(Path.of(file));
        } catch (OpenApiException wrong) {
            throw new ExtensionConfigurationException("contract.verifier.openapi: " + wrong.getMessage(), wrong);
        }
    }

    boolean failsOnDrift() {
        return lookup.isTrue("contract.verifier.fail.on.drift");
    }

    ReplaySettings replay() {
        return ReplaySettings.STANDARD.withRepeats(lookup.number(0, 0, "contract.verifier.repeats"));
    }

    /** The reports to write once all is verified; none unless set. */
    List<String> reports() {
        List<String> kinds = lookup.list("contract.verifier.reports", "pact.verification.reports");
        for (String kind : kinds) {
            if (!kind.equals("console") && ReportFormat.named(kind) == null) {
                throw new ExtensionConfigurationException("contract.verifier.reports is '" + kind
                        + "': expected console, json, junit, markdown or html, with commas between them");
            }
        }
        return kinds;
    }

    /** Where build tools keep what they make. */
    Path reportDirectory() {
        String directory = lookup.text("contract.verifier.report.dir", "pact.verification.reportDir");
        return Path.of(directory == null ? output() + "/contract-reports" : directory);
    }

    @Nullable String versionOrNull() {
        return lookup.text("contract.provider.version", "pact.provider.version");
    }
}
