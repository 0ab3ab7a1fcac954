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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /test\\d+  | /nosuch                    | database "nosuch" does not exist.  | Create the database on the server
            postgres@ | nobody@                    | role "nobody" does not exist.      | Check that it takes this user and password.
            $         | ?sslmode=require           | The server does not support SSL.   | How TLS is used says sslmode in the URL
            localhost | nosuch.invalid             | there is no host nosuch.invalid.   | Check that it runs there
            """)
    void adviceIsAboutWhatTheServerSays(String part, String other, String reason, String advice) {
        String database = TestDatabase.POSTGRESQL.create(folder).replaceFirst(part, other);
        BrokerSettings settings = BrokerSettings.of(database).withPort(0);

        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining(reason + "\n" + advice);
    }

    @Test
    void hintForTheFirstTokenNamesTheDatabase() {
        String file = folder.resolve("of us.db").toString();
        String server = TestDatabase.POSTGRESQL.create(folder).replace("postgres@", "postgres:s3cret@");
        Map<String, String> users = Map.of("CONTRACT_ACCESS", "users");

        assertThatThrownBy(() -> start(TestBroker.settings(users, file)))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("contract broker create-token --database '" + file + "' --name NAME");
        assertThatThrownBy(() -> start(TestBroker.settings(users, server)))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("create-token --database 'postgresql://USER:PASSWORD@localhost:");
    }

    @Test
    void brokerOnTheFileOfAnotherOneWarnsAsLongAsThatLives() throws Exception {
        Path file = folder.resolve("shared.db");
        try (LogLines lines = LogLines.of(DatabaseLock.class)) {
            try (BrokerProcess first = BrokerProcess.start(file.toString(), Map.of())) {
                start(settings(file));
                assertThat(first.process().isAlive()).isTrue();
            }
            assertThat(lines.with(file.toString()))
                    .singleElement()
                    .asString()
                    .startsWith("Another broker runs on the same SQLite file.");
            Path lock = folder.resolve("shared.db.lock");
            assertThat(lock).exists();

            start(settings(file));
            assertThat(lines.with(file.toString())).hasSize(1);
            assertThat(lock).doesNotExist();
        }
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
