package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerStartTest {

    @TempDir
    private Path folder;

    private static void start(BrokerSettings settings) throws BrokerStartException {
        Broker.start(settings).close();
    }

    private BrokerSettings settings(Path file) {
        return BrokerSettings.of(file).withPort(0);
    }

    @Test
    void portInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BrokerSettings settings = settings(folder.resolve("a.db")).withPort(taken.getLocalPort());

            assertThatThrownBy(() -> start(settings))
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .hasMessageContaining("choose another one");
        }
    }

    @Test
    void missingDirectoryIsNamed() {
        Path file = folder.resolve("missing").resolve("broker.db");

        assertThatThrownBy(() -> start(settings(file)))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("does not exist");
    }

    @Test
    void directoryIsNoDatabase() {
        assertThatThrownBy(() -> start(settings(folder)))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("is a directory");
    }

    @Test
    void fileThatIsNoDatabaseIsLeftAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "these are my notes, and no database");

        assertThatThrownBy(() -> start(settings(file)))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("no SQLite database");
        assertThat(file).hasContent("these are my notes, and no database");
    }

    @Test
    void damagedDatabaseIsNamed() throws Exception {
        Path file = folder.resolve("damaged.db");
        Files.writeString(file, "SQLite format 3\0" + "x".repeat(5000));

        assertThatThrownBy(() -> start(settings(file)))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void serverThatDoesNotAnswerIsNamedWithoutThePassword() {
        BrokerSettings settings = BrokerSettings.of("postgresql://someone:s3cret@127.0.0.1:1/contracts")
                .withPort(0);

        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("postgresql://127.0.0.1:1/contracts")
                .hasMessageContaining("Check that it runs there")
                .hasMessageNotContaining("s3cret");
        assertThat(settings.databaseName()).isEqualTo("postgresql://127.0.0.1:1/contracts");
    }

    @Test
    void urlThatCannotBeReadIsRefusedWithoutThePassword() {
        BrokerSettings settings =
                BrokerSettings.of("postgresql://a:s3 cret@host/x").withPort(0);

        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining("cret@");
    }

    @Test
    void sqliteFileMayBeNamedAsOtherToolsDo() throws Exception {
        Path file = folder.resolve("named.db");
        for (String name : List.of("jdbc:sqlite:" + file, "sqlite://" + file)) {
            start(BrokerSettings.of(name).withPort(0));

            assertThat(file).exists();
            Files.delete(file);
        }
    }

    @Test
    void contractsSurviveARestart() throws Exception {
        try (TestBroker broker = TestBroker.in(folder)) {
            broker.publish("web", "1", "main", "api", "a");
        }
        try (TestBroker broker = TestBroker.in(folder)) {
            assertThat(broker.get("/pacts/provider/api/consumer/web/latest").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void linksBeginWithTheBaseUrl() throws Exception {
        BrokerSettings settings = TestBroker.settings(
                Map.of("CONTRACT_BASE_URL", "https://broker.example.org/x/"),
                folder.resolve("b.db").toString());

        try (Broker broker = Broker.start(settings)) {
            assertThat(broker.url()).hasToString("https://broker.example.org/x");
        }
    }
}
