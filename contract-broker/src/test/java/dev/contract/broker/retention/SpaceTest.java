package dev.contract.broker.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker;
import dev.contract.broker.TestDatabase;
import dev.contract.core.model.JsonNumber;
import dev.contract.core.model.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Room is given back while the broker runs. */
class SpaceTest {

    private static final int VERSIONS = 60;
    private static final int LARGE = 50_000;

    private Path folder;

    @BeforeEach
    void use(@TempDir Path empty) {
        folder = empty;
    }

    private static void fill(TestBroker broker) {
        for (int version = 1; version <= VERSIONS; version++) {
            String text = (char) ('a' + version % 26) + "x".repeat(LARGE) + version;
            broker.publish("web", "" + version, "main", "api", text);
        }
    }

    private static long bytes(JsonObject run, String when) {
        return ((JsonNumber) run.object("result").get(when)).value().longValue();
    }

    private static RetentionSettings enabled() {
        RetentionSettings off = Landscape.keeping("[{\"latest\": true}]");
        return new RetentionSettings(
                true,
                off.schedule(),
                off.keep(),
                off.branches(),
                off.deletionLimit(),
                off.overwrittenAfter(),
                off.changes(),
                false);
    }

    @Test
    void fileShrinksWhileTheBrokerRuns() throws Exception {
        String file = TestDatabase.SQLITE.create(folder);
        try (Landscape landscape = new Landscape(Landscape.keeping("[{\"latest\": true}]"), file)) {
            fill(landscape.broker);

            JsonObject run = landscape.run();

            long before = bytes(run, "bytesBefore");
            assertThat(before).isGreaterThan((long) VERSIONS * LARGE);
            assertThat(bytes(run, "bytesAfter")).isLessThan(before / 5);
            assertThat(Files.size(Path.of(file))).isLessThan(before / 5);
            assertThat(landscape
                            .broker
                            .publish("web", "next", "main", "api", "a")
                            .status())
                    .isEqualTo(200);
            assertThat(landscape.versions("web")).containsExactly("" + VERSIONS, "next");
        }
    }

    @Test
    void olderFileIsPreparedOnceRetentionIsEnabledAndKeepsWhatItHas() throws Exception {
        String file = TestDatabase.SQLITE.create(folder);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table old (id integer)");
            statement.execute("drop table old");
        }
        try (Landscape landscape = new Landscape(Landscape.keeping("[{\"latest\": true}]"), file)) {
            fill(landscape.broker);
        }
        assertThat(autoVacuum(file)).isZero();

        try (Landscape landscape = new Landscape(enabled(), file)) {
            assertThat(autoVacuum(file)).isEqualTo(2);
            assertThat(landscape.versions("web")).hasSize(VERSIONS);

            JsonObject run = landscape.run();

            assertThat(bytes(run, "bytesAfter")).isLessThan(bytes(run, "bytesBefore") / 5);
        }
    }

    private static int autoVacuum(String file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma auto_vacuum")) {
            return row.getInt(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void roomIsReported(TestDatabase kind) {
        try (Landscape landscape = new Landscape(enabled(), kind.create(folder))) {
            landscape.broker.publish("web", "1", "main", "api", "a");
            landscape.broker.publish("web", "2", "main", "api", "b");

            JsonObject run = landscape.run();

            assertThat(run.toString()).contains("\"error\":null");
            assertThat(bytes(run, "bytesBefore")).isPositive();
            assertThat(bytes(run, "bytesAfter")).isPositive();
        }
    }
}
