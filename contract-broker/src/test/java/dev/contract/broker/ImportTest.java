package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contract.broker.imports.ImportException;
import dev.contract.broker.imports.ImportProgress;
import dev.contract.broker.imports.ImportReport;
import dev.contract.broker.imports.ImportSettings;
import dev.contract.broker.imports.Kind;
import dev.contract.broker.settings.Setting;
import dev.contract.broker.settings.Settings;
import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The parameter is the database to which is copied; it is copied from the other one. */
@Heavy
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ImportTest {

    @Parameter
    private TestDatabase database;

    @TempDir
    private Path folder;

    private TestBroker source;
    private String target;

    @BeforeEach
    void start() throws Exception {
        TestDatabase other = database == TestDatabase.SQLITE ? TestDatabase.POSTGRESQL : TestDatabase.SQLITE;
        source = TestBroker.on(other, Files.createDirectory(folder.resolve("source")));
        target = database.create(folder);
    }

    @AfterEach
    void stop() {
        source.close();
    }

    static ImportReport copy(ImportSettings settings, String target) throws Exception {
        BrokerSettings to = TestBroker.settings(Map.of(), target);
        return MoveIn.run(to, settings.withPause(Duration.ofMillis(1)), ImportProgress.SILENT);
    }

    private ImportReport copy() throws Exception {
        return copy(ImportSettings.of(source.url()).withFormer(true), target);
    }

    static void assertSame(TestBroker there, TestBroker here) {
        assertDecidesAlike(there, here);
        Map<String, String> expected = ImportLandscape.crawl(there);
        assertThat(expected).hasSizeGreaterThan(60);
        Map<String, String> found = ImportLandscape.crawl(here);
        Map<String, String> same = new LinkedHashMap<>(found);
        same.keySet().retainAll(expected.keySet());
        assertThat(same).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(ImportLandscape.openWebhooks(here)).hasSize(2).isEqualTo(ImportLandscape.openWebhooks(there));
    }

    static void assertDecidesAlike(TestBroker there, TestBroker here) {
        assertThat(ImportLandscape.decisions(here)).isEqualTo(ImportLandscape.decisions(there));
        ImportLandscape.VERSIONS
                .keySet()
                .forEach(participant -> assertThat(ImportLandscape.order(here, participant))
                        .isEqualTo(ImportLandscape.order(there, participant)));
    }

    @Test
    void everythingIsThereAfterwards() throws Exception {
        ImportLandscape.build(source);
        ImportReport report = copy();
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.what()).contains("webhook").contains("secret"));
        assertThat(report.copied())
                .containsEntry(Kind.VERSIONS, 10L)
                .containsEntry(Kind.CONTRACTS, 6L)
                .containsEntry(Kind.RESULTS, 8L)
                .containsEntry(Kind.DEPLOYMENTS, 6L)
                .containsEntry(Kind.RELEASES, 2L)
                .containsEntry(Kind.WEBHOOKS, 3L);
        try (TestBroker here = TestBroker.on(target)) {
            assertSame(source, here);
            for (String version : ImportLandscape.VERSIONS.get("web")) {
                String content = TestBroker.contractPath("web", version, "api") + "/content";
                assertThat(here.get(content).text())
                        .isEqualTo(source.get(content).text());
            }
            String result = TestBroker.contractPath("api", "7", "stock") + "/verification-results/latest";
            assertThat(here.get(result).json().items("testResults")).hasSize(1);
        }
    }

    @Test
    void webhookWithoutItsSecretIsDisabled() throws Exception {
        ImportLandscape.build(source);
        copy();
        try (TestBroker here = TestBroker.on(target)) {
            long disabled = here.get("/webhooks").json().object("_links").items("pb:webhooks").stream()
                    .map(link -> here.get(((JsonObject) link).text("href", "")).json())
                    .filter(webhook -> !webhook.isTrue("enabled"))
                    .filter(webhook -> webhook.text("description", "").equals("secret"))
                    .count();
            assertThat(disabled).isEqualTo(1);
        }
    }

    @Test
    void secondImportBringsNothingTwiceAndWhatIsNew() throws Exception {
        ImportLandscape.build(source);
        Map<Kind, Long> first = copy().copied();
        ImportReport again = copy();
        assertThat(again.isComplete()).isTrue();
        assertThat(again.copied().values()).containsOnly(0L);
        assertThat(again.known()).containsAllEntriesOf(first);

        try (TestBroker here = TestBroker.on(target)) { // a broker may run meanwhile
            source.publish("web", "11", "main", "api", "new");
            source.verify("web", "11", "api", "8", true);
            source.verify("web", "10", "api", "5", false);
            String test = source.get("/environments").json().object("_embedded").items("environments").stream()
                    .map(JsonObject.class::cast)
                    .filter(environment -> environment.text("name", "").equals("test"))
                    .findFirst()
                    .orElseThrow()
                    .text("uuid", "");
            source.deploy("web", "11", test, null);
            ImportReport later = copy();
            assertThat(later.isComplete()).isTrue();
            assertThat(later.copied())
                    .containsEntry(Kind.VERSIONS, 2L)
                    .containsEntry(Kind.CONTRACTS, 1L)
                    .containsEntry(Kind.RESULTS, 2L)
                    .containsEntry(Kind.DEPLOYMENTS, 1L);
            assertDecidesAlike(source, here);
        }
    }

    @Test
    void secretsThatWereNotCopiedAreToldEachTime() throws Exception {
        ImportLandscape.build(source);
        assertThat(copy().notes()).noneMatch(note -> note.what().startsWith("webhook"));

        assertThat(copy().notes()).anySatisfy(note -> {
            assertThat(note.what()).contains("webhook").contains("secret");
            assertThat(note.reason()).contains("It lacks them here since an earlier import: give the secrets");
        });
    }

    @Test
    void webhookThatTheSettingsRefuseIsToldWithThem() throws Exception {
        try (TestBroker open = TestBroker.with(
                Map.of("CONTRACT_WEBHOOK_SCHEMES", "http"),
                TestDatabase.SQLITE.create(Files.createDirectory(folder.resolve("open"))))) {
            JsonObject request = JsonObject.of("method", "POST", "url", "http://ci.example.org/");
            open.post("/webhooks", JsonObject.of("description", "build", "request", request));

            ImportReport report = copy(ImportSettings.of(open.url()), target);

            assertThat(report.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.reason())
                            .startsWith("request.url scheme must be https")
                            .contains("goes by webhook-schemes, webhook-hosts and webhook-methods as the broker does"));
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void keyOfSecretsIsNamedWhereTheBrokerMayNotFindIt() throws Exception {
        ImportLandscape.build(source);
        BrokerSettings to = BrokerSettings.of(Settings.of(Map.of(Setting.DATABASE, target), Map.of(), null));
        String home = System.getProperty("user.home");
        System.setProperty("user.home", folder.toString());
        try {
            ImportReport report = MoveIn.run(
                    to, ImportSettings.of(source.url()).withPause(Duration.ofMillis(1)), ImportProgress.SILENT);
            boolean named = report.notes().stream()
                    .anyMatch(note -> note.reason().contains("with the key in " + folder + "/.contract/broker.key"));
            assertThat(named).isEqualTo(database == TestDatabase.POSTGRESQL);
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void versionThatWouldCountAsLaterThanItIsIsRefused() throws Exception {
        source.publish("web", "1", "main", "api", "a");
        source.publish("shop", "1", "main", "api", "a");
        try (TestBroker here = TestBroker.on(target)) {
            here.publish("web", "only here", "main", "api", "b");
            ImportReport report = copy();
            assertThat(report.problems()).anySatisfy(problem -> {
                assertThat(problem.what()).isEqualTo("participant web");
                assertThat(problem.reason())
                        .contains("version 1 is older than version only here, which only this database knows");
            });
            assertThat(ImportLandscape.order(here, "web")).containsExactly("only here");
            assertThat(ImportLandscape.order(here, "shop")).containsExactly("1");
        }
    }

    @Test
    void sourceThatIsNotThereOrNoBrokerEndsIt() throws Exception {
        ImportSettings nowhere = ImportSettings.of(URI.create("http://localhost:1"));
        assertThat(catchThrowable(() -> copy(nowhere, target)))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("http://localhost:1");
    }
}
