package dev.contract.provider.junit;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerContract;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.ProviderVersion;
import dev.contract.core.model.Interaction;
import dev.contract.provider.openapi.ProviderDocument;
import dev.contract.provider.report.BrokerReport;
import dev.contract.provider.report.ConsoleReport;
import dev.contract.provider.report.Publication;
import dev.contract.provider.report.ReportFormat;
import dev.contract.provider.report.SharedResults;
import dev.contract.provider.source.ContractSource;
import dev.contract.provider.source.ContractSourceException;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.source.FoundContracts;
import dev.contract.provider.source.NoContractException;
import dev.contract.provider.target.HttpTarget;
import dev.contract.provider.verify.ContractResult;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.Silences;
import dev.contract.provider.verify.VerificationReport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** All invocations of one test method: their contracts, clients and results. JUnit closes it after the last one. */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else
final class VerificationSession implements AutoCloseable, ExtensionContext.Store.CloseableResource {

    private final ExtensionContext context;
    private final Settings settings;
    private final String provider;
    private final FoundContracts found;
    private final @Nullable ProviderDocument document;
    private final IdentityHashMap<Interaction, InteractionResult> results = new IdentityHashMap<>();
    private final Silences silences = new Silences();
    private final Map<URI, HttpTarget> targets = new ConcurrentHashMap<>();

    private VerificationSession(ExtensionContext context, Settings settings, String provider, FoundContracts found) {
        this.context = context;
        this.settings = settings;
        this.provider = provider;
        this.found = found;
        this.document = settings.document();
    }

    static VerificationSession open(ExtensionContext context, VerifyContracts annotation) {
        Settings settings = Settings.of(context);
        settings.reports();
        if (settings.publishes()) {
            settings.version();
        }
        try {
            return new VerificationSession(context, settings, annotation.provider(), find(annotation, settings));
        } catch (NoContractException none) {
            if (settings.contractUrl() != null) {
                throw new TestAbortedException(String.valueOf(none.getMessage()), none);
            }
            throw new ExtensionConfigurationException(String.valueOf(none.getMessage()), none);
        } catch (ContractSourceException none) {
            throw new ExtensionConfigurationException(String.valueOf(none.getMessage()), none);
        }
    }

    private static FoundContracts find(VerifyContracts annotation, Settings settings) throws ContractSourceException {
        URI single = settings.contractUrl();
        if (single != null) {
            return ContractSource.find(
                    annotation.provider(), List.of(ContractSource.url(single, settings.credentials())));
        }
        if (annotation.from().length > 0) {
            List<ContractSource> sources = Arrays.stream(annotation.from())
                    .map(place -> ContractSource.of(place, settings.credentials()))
                    .toList();
            return ContractSource.find(annotation.provider(), sources);
        }
        URI url = settings.brokerUrl();
        if (url == null) {
            throw new ContractSourceException("@VerifyContracts does not say where the contracts are: give it 'from', "
                    + "or set contract.broker.url (or PACT_BROKER_BASE_URL)");
        }
        try (BrokerClient broker = BrokerClient.at(url, settings.credentials())) {
            return ContractSource.find(annotation.provider(), List.of(ContractSource.broker(broker, settings.query())));
        }
    }

    Settings settings() {
        return settings;
    }

    /** The provider's OpenAPI document; null if there is none. */
    @Nullable ProviderDocument document() {
        return document;
    }

    /** One for all invocations, so that not every one waits for a provider that is gone. */
    Silences silences() {
        return silences;
    }

    FoundContracts found() {
        return found;
    }

    /** One client for all invocations, so that connections are kept. */
    HttpTarget target(URI address) {
        return targets.computeIfAbsent(address, HttpTarget::at);
    }

    synchronized void add(InteractionResult result) {
        results.put(result.interaction(), result);
    }

    private List<InteractionResult> results(FoundContract verified) {
        return verified.contract().interactions().stream()
                .map(results::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private synchronized VerificationReport report() {
        List<ContractResult> reported = found.contracts().stream()
                .map(contract -> new ContractResult(contract, results(contract)))
                .toList();
        Duration took = reported.stream()
                .flatMap(contract -> contract.interactions().stream())
                .map(InteractionResult::took)
                .reduce(Duration.ZERO, Duration::plus);
        return new VerificationReport(provider, null, reported, found.unreadable(), settings.failsOnDrift(), took);
    }

    @Override
    public void close() throws BrokerException, IOException {
        targets.values().forEach(HttpTarget::close);
        try {
            tellBroker();
        } finally {
            writeReports();
        }
    }

    private void writeReports() {
        if (settings.reports().isEmpty()) {
            return;
        }
        VerificationReport report = report();
        for (String kind : settings.reports()) {
            ReportFormat format = ReportFormat.named(kind);
            if (format == null) {
                context.publishReportEntry("contract", ConsoleReport.in(false).render(report));
            } else {
                write(format, report);
            }
        }
    }

    private void write(ReportFormat format, VerificationReport report) {
        String name = provider + "-" + context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName() + "." + format.extension();
        Path file = settings.reportDirectory().resolve(name.replaceAll("[^\\p{L}\\p{N} ._-]", "_"));
        try {
            format.write(file, report, settings.versionOrNull());
        } catch (IOException failed) {
            throw new ExtensionConfigurationException("The report " + file + " cannot be written: " + failed, failed);
        }
    }

    private void tellBroker() throws BrokerException, IOException {
        if (settings.publishes()) {
            publish();
        } else if (found.contracts().stream().anyMatch(contract -> contract.stored() != null)) {
            say("Results were not published: that takes contract.verifier.publish=true");
        }
    }

    private void publish() throws BrokerException, IOException {
        ProviderVersion version = settings.version();
        SharedResults shared = SharedResults.in(settings.resultDirectory(), provider, version.number(), settings.run());
        String method = context.getRequiredTestClass().getName() + "."
                + context.getRequiredTestMethod().getName();
        try (BrokerClient broker = BrokerClient.at(brokerAddress(), settings.credentials())) {
            Publication publication = shared.publish(report(), method, new BrokerReport(broker, version));
            publication.lines().forEach(this::say);
            if (publication.failure() != null) {
                throw publication.failure();
            }
        }
    }

    void say(String line) {
        context.publishReportEntry("contract", line);
    }

    /** Contracts may have been fetched by their URLs; results go to where they came from. */
    private URI brokerAddress() {
        URI configured = settings.brokerUrl();
        for (FoundContract contract : found.contracts()) {
            BrokerContract stored = contract.stored();
            if (configured == null && stored != null) {
                return stored.url().resolve("/");
            }
        }
        return configured == null ? URI.create("http://localhost/") : configured;
    }
}
