package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contract.broker.imports.ImportException;
import dev.contract.broker.imports.ImportReport;
import dev.contract.broker.imports.ImportSettings;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What may go wrong while a broker is copied. */
@Heavy
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ImportFaultsTest {

    @Parameter
    private TestDatabase database;

    private static TestBroker source(Path folder, Map<String, String> variables) throws Exception {
        return TestBroker.with(variables, TestDatabase.SQLITE, Files.createDirectory(folder.resolve("source")));
    }

    @Test
    void killedAtAnyMomentItGoesOn(@TempDir Path folder) throws Exception {
        String target = database.create(folder);
        try (TestBroker source = source(folder, Map.of())) {
            ImportLandscape.build(source);
            for (int lines : new int[] {2, 5}) {
                killAfter(lines, source, target);
            }
            ImportReport report =
                    ImportTest.copy(ImportSettings.of(source.url()).withFormer(true), target);
            assertThat(report.known().values()).anyMatch(count -> count > 0);
            try (TestBroker here = TestBroker.on(target)) {
                ImportTest.assertDecidesAlike(source, here);
            }
        }
    }

    /** An import in a process of its own. */
    static ProcessBuilder launch(URI source, String target) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportLauncher.class.getName(),
                        source.toString(),
                        target)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CONTRACT_SECRET_KEY", "a key of the tests, longer than anybody guesses");
        return builder;
    }

    private static void killAfter(int lines, TestBroker source, String target) throws Exception {
        Process process = launch(source.url(), target).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int line = 1; line <= lines; line++) {
                assertThat(out.readLine())
                        .startsWith(line <= 4 ? "participants " + line : "integrations " + (line - 4));
            }
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    @Test
    void sourceMayFailFromTimeToTime(@TempDir Path folder) throws Exception {
        String target = database.create(folder);
        try (TestBroker source = source(folder, Map.of());
                FlakyProxy proxy = FlakyProxy.before(source.url())) {
            ImportLandscape.build(source);
            ImportReport report = ImportTest.copy(ImportSettings.of(proxy.url()).withFormer(true), target);
            assertThat(proxy.failures()).isGreaterThan(15);
            assertThat(report.problems()).allMatch(problem -> problem.what().startsWith("webhook"));
            try (TestBroker here = TestBroker.on(target)) {
                ImportTest.assertDecidesAlike(source, here);
            }
        }
    }

    @Test
    void secondImportIsRefusedWhileTheFirstRuns(@TempDir Path folder) throws Exception {
        String target = database.create(folder);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        try (TestBroker source = source(folder, Map.of());
                SourceProxy proxy = SourceProxy.before(source.url())) {
            source.publish("web", "1", "main", "api", "a");
            AtomicBoolean isFirst = new AtomicBoolean(true);
            proxy.answerItself(path -> {
                if (path.equals("/integrations") && isFirst.getAndSet(false)) {
                    asked.countDown();
                    UnfinishedImportTest.awaitUninterrupted(refused);
                }
                return null;
            });
            ImportSettings settings = ImportSettings.of(proxy.url());
            FutureTask<ImportReport> first = new FutureTask<>(() -> ImportTest.copy(settings, target));
            new Thread(first).start();
            try {
                assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
                assertThat(catchThrowable(() -> ImportTest.copy(settings, target)))
                        .isInstanceOf(BrokerStartException.class)
                        .hasMessageStartingWith("Another import into ")
                        .hasMessageContaining("Wait until it has ended");
            } finally {
                refused.countDown();
            }
            assertThat(first.get(60, TimeUnit.SECONDS).isComplete()).isTrue();
            assertThat(ImportTest.copy(settings, target).isComplete()).isTrue();
        }
    }

    @Test
    void sourceMayWantCredentials(@TempDir Path folder) throws Exception {
        String target = database.create(folder);
        Map<String, String> variables =
                Map.of("PACT_BROKER_BASIC_AUTH_USERNAME", "ann", "PACT_BROKER_BASIC_AUTH_PASSWORD", "secret");
        try (TestBroker source = source(folder, variables)) {
            ImportSettings settings = ImportSettings.of(source.url());
            assertThat(catchThrowable(() -> ImportTest.copy(settings, target)))
                    .isInstanceOf(ImportException.class)
                    .hasMessageContaining("401")
                    .hasMessageContaining("--from-username");
            String login = Base64.getEncoder().encodeToString("ann:secret".getBytes(StandardCharsets.UTF_8));
            assertThat(ImportTest.copy(settings.withAuthorization("Basic " + login), target)
                            .isComplete())
                    .isTrue();
        }
    }
}
