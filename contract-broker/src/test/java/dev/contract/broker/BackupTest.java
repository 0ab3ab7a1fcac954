package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    private Path folder;

    private String database;
    private Path backup;

    @BeforeEach
    void name() {
        database = folder.resolve("broker.sqlite").toString();
        backup = folder.resolve("backup.sqlite");
    }

    private void publish(String version) throws Exception {
        try (TestBroker broker = TestBroker.on(database)) {
            broker.publish("web", version, "main", "api", "a");
        }
    }

    private List<String> versions() {
        try (TestBroker broker = TestBroker.on(database)) {
            return ImportLandscape.order(broker, "web");
        }
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void backupOfARunningBrokerHasWhatWasAcknowledged() throws Exception {
        try (TestBroker broker = TestBroker.on(database)) {
            broker.publish("web", "1", "main", "api", "a");
            assertThat(Backup.write(database, backup, false)).isFalse();
            broker.publish("web", "2", "main", "api", "a");
        }
        assertThat(Backup.restore(backup, database, true)).isNotNull();
        assertThat(versions()).containsExactly("1");
        publish("2");
        assertThat(versions()).containsExactly("2", "1");
    }

    @Test
    void keyGoesWithTheDatabaseForItsOwnerOnly() throws Exception {
        publish("1");
        Path key = Path.of(database + ".key");
        Files.writeString(key, "a key of more than thirty-two characters");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(Backup.write(database, backup, false)).isTrue();
        Path copy = Path.of(backup + ".key");
        assertThat(copy).hasSameTextualContentAs(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");

        Files.writeString(key, "another key of more than thirty-two characters");
        Path before = Backup.restore(backup, database, true);
        assertThat(key).hasSameTextualContentAs(copy);
        assertThat(Path.of(before + ".key")).content().startsWith("another key");
    }

    @Test
    void nothingIsOverwrittenWithoutForce() throws Exception {
        publish("1");
        Backup.write(database, backup, false);
        byte[] bytes = Files.readAllBytes(backup);
        assertThat(catchThrowable(() -> Backup.write(database, backup, false)))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("--force");
        assertThat(catchThrowable(() -> Backup.restore(backup, database, false)))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("--force");
        assertThat(backup).hasBinaryContent(bytes);
        Backup.write(database, backup, true);
        assertThat(files()).containsExactly("backup.sqlite", "broker.sqlite");
    }

    @Test
    void databaseInUseIsNoPlaceForABackup() throws Exception {
        publish("1");
        Path other = folder.resolve("other.sqlite");
        Backup.write(database, other, false);
        Path link = Files.createSymbolicLink(folder.resolve("link.sqlite"), Path.of(database));

        assertThat(catchThrowable(() -> Backup.write(link.toString(), Path.of(database), true)))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("are the same file");
        try (TestBroker running = TestBroker.on(other.toString())) {
            running.publish("web", "2", "main", "api", "a");
            assertThat(catchThrowable(() -> Backup.write(database, other, true)))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("a database in use");
        }
    }

    @Test
    void databaseOfARunningBrokerIsNotReplaced() throws Exception {
        publish("1");
        Backup.write(database, backup, false);
        try (BrokerProcess running = BrokerProcess.start(database, Map.of())) {
            assertThat(running.url()).startsWith("http");
            assertThat(catchThrowable(() -> Backup.restore(backup, database, true)))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("is in use: stop the broker");
        }
        assertThat(files()).noneMatch(name -> name.contains("part") || name.contains("before"));
        Backup.restore(backup, database, true); // what was killed is not in use
        assertThat(versions()).containsExactly("1");
    }

    @Test
    void whatIsNotTheWholeDatabaseOfABrokerIsRefused() throws Exception {
        publish("1");
        Backup.write(database, backup, false);
        byte[] whole = Files.readAllBytes(backup);

        Files.write(backup, Arrays.copyOf(whole, whole.length / 2));
        assertRefused();
        Files.writeString(backup, "no database", StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
        assertRefused();
        Files.delete(backup);
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + backup);
                var statement = other.createStatement()) {
            statement.execute("create table t (a)");
        }
        assertRefused();
        Files.write(backup, whole);
        try (var newer = DriverManager.getConnection("jdbc:sqlite:" + backup);
                var statement = newer.createStatement()) {
            statement.execute("insert into flyway_schema_history select installed_rank + 90, '999', description, type,"
                    + " script, checksum, installed_by, installed_on, execution_time, success from flyway_schema_history"
                    + " where version = '1'");
        }
        assertRefused();
        assertThat(versions()).containsExactly("1");
    }

    private void assertRefused() throws Exception {
        assertThat(catchThrowable(() -> Backup.restore(backup, database, true)))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("is not the whole database of a broker");
        assertThat(files()).noneMatch(name -> name.contains("part") || name.contains("before"));
    }

    @Test
    void brokenDatabaseCanBeReplaced() throws Exception {
        publish("1");
        Backup.write(database, backup, false);
        Files.writeString(Path.of(database), "broken");
        Path before = Backup.restore(backup, database, true);
        assertThat(before).content().isEqualTo("broken");
        assertThat(versions()).containsExactly("1");
    }

    @Test
    void serverIsBackedUpWithItsOwnTools() {
        String server = "postgresql://ann:secret@localhost:5432/contract";
        assertThat(catchThrowable(() -> Backup.write(server, Path.of("broker.dump"), false)))
                .hasMessageContaining("pg_dump --format=custom --file=broker.dump --username=ann"
                        + " --dbname=postgresql://localhost:5432/contract")
                .hasMessageNotContaining("secret");
        assertThat(catchThrowable(() -> Backup.restore(Path.of("broker.dump"), server, false)))
                .hasMessageContaining("pg_restore --clean")
                .hasMessageNotContaining("secret");
    }
}
