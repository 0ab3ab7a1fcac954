package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.contract.broker.imports.ImportReport;
import dev.contract.broker.imports.ImportSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One import at a time writes into a database. */
@Heavy
class ImportLockTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void secondImportIsRefusedWhileTheFirstRuns(TestDatabase database, @TempDir Path folder) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        try (TestBroker source = TestBroker.in(Files.createDirectory(folder.resolve("source")));
                SourceProxy proxy = SourceProxy.before(source.url())) {
            source.publish("web", "1", "main", "api", "a");
            source.environment("production");
            String target = database.create(folder);
            proxy.answerItself(path -> {
                if (path.endsWith("/currently-deployed")) {
                    asked.countDown();
                    UnfinishedImportTest.awaitUninterrupted(refused);
                }
                return null;
            });
            FutureTask<ImportReport> first = new FutureTask<>(() -> copy(proxy, target));
            new Thread(first).start();
            try {
                assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
                assertThat(catchThrowable(() -> copy(proxy, target)))
                        .isInstanceOf(BrokerStartException.class)
                        .hasMessageStartingWith("Another import into ")
                        .hasMessageContaining("Wait until it has ended");
            } finally {
                refused.countDown();
            }
            assertThat(first.get(60, TimeUnit.SECONDS).isComplete()).isTrue();
            assertThat(copy(proxy, target).isComplete()).isTrue();
        }
    }

    private static ImportReport copy(SourceProxy proxy, String target) throws Exception {
        return ImportTest.copy(ImportSettings.of(proxy.url()), target);
    }
}
