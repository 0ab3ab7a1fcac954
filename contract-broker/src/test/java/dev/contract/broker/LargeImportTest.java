package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.imports.ImportReport;
import dev.contract.broker.imports.ImportSettings;
import dev.contract.broker.imports.Kind;
import dev.contract.core.broker.wire.PublishRequest;
import dev.contract.core.broker.wire.PublishedContract;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand contracts are copied, and decide as before. */
@Heavy
class LargeImportTest {

    private static final int VERSIONS = 50;
    private static final int VERIFIED_EVERY = 10;
    private static final int PROVIDERS = 20;

    @Test
    void thousandContractsDecideAsBefore(@TempDir Path folder) throws Exception {
        String target = TestDatabase.POSTGRESQL.create(folder);
        try (TestBroker source = TestBroker.in(folder)) {
            fill(source);
            long start = System.nanoTime();
            ImportReport report = ImportTest.copy(ImportSettings.of(source.url()), target);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(report.problems()).isEmpty();
            assertThat(report.copied())
                    .containsEntry(Kind.CONTRACTS, (long) VERSIONS * PROVIDERS)
                    .containsEntry(Kind.RESULTS, (long) VERSIONS / VERIFIED_EVERY * PROVIDERS);
            try (TestBroker here = TestBroker.on(target)) {
                assertThat(decisions(here)).isEqualTo(decisions(source));
            }
            System.out.printf(
                    "%d contracts and %d results were copied in %d ms%n",
                    VERSIONS * PROVIDERS, VERSIONS / VERIFIED_EVERY * PROVIDERS, took.toMillis());
        }
    }

    private static void fill(TestBroker broker) {
        for (int version = 1; version <= VERSIONS; version++) {
            List<PublishedContract> contracts = new ArrayList<>();
            for (int provider = 0; provider < PROVIDERS; provider++) {
                byte[] content = TestBroker.contract("interaction " + version + " " + provider)
                        .getBytes(StandardCharsets.UTF_8);
                contracts.add(new PublishedContract("web", "p" + provider, content, null));
            }
            broker.post(
                    "/contracts/publish",
                    new PublishRequest("web", "v" + version, "main", List.of(), null, contracts).toJson());
        }
        String test = broker.environment("test");
        for (int provider = 0; provider < PROVIDERS; provider++) {
            for (int version = VERIFIED_EVERY; version <= VERSIONS; version += VERIFIED_EVERY) {
                broker.verify("web", "v" + version, "p" + provider, "1", (version + provider) % 7 != 0);
            }
            broker.deploy("p" + provider, "1", test, null);
        }
        broker.deploy("web", "v" + VERIFIED_EVERY, test, null);
    }

    private static Map<String, JsonObject> decisions(TestBroker broker) {
        Map<String, JsonObject> decisions = new LinkedHashMap<>();
        for (int version = 1; version <= VERSIONS; version++) {
            decisions.put(
                    "v" + version,
                    broker.canIDeploy("web", "v" + version, "test").object("summary"));
        }
        for (int provider = 0; provider < PROVIDERS; provider++) {
            decisions.put(
                    "p" + provider,
                    broker.canIDeploy("p" + provider, "1", "test").object("summary"));
        }
        return decisions;
    }
}
