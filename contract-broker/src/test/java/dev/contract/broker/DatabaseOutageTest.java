package dev.contract.broker;

import static dev.contract.broker.TestBroker.contractPath;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database server that is stopped and started again, below a broker that runs on. */
class DatabaseOutageTest {

    @TempDir
    private Path folder;

    private EmbeddedPostgres server(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @Test
    void brokerSaysSoAndGoesOnAfterwardsWithoutARestart() throws Exception {
        EmbeddedPostgres first = server(0);
        int port = first.getPort();
        String database = "postgresql://postgres@localhost:" + port + "/postgres";
        Map<String, String> users = Map.of("CONTRACT_BASIC_AUTH_USERNAME", "a", "CONTRACT_BASIC_AUTH_PASSWORD", "b");
        try (TestBroker broker = TestBroker.on(database);
                TestBroker asking = TestBroker.with(users, database)) {
            broker.publish("web", "1", "main", "api", "a");
            first.close();

            Answer reading = broker.get(contractPath("web", "1", "api"));
            Answer writing = broker.publish("web", "2", "main", "api", "b");
            Answer health = broker.get("/diagnostic/status/dependencies");

            assertThat(reading.status()).as(reading.text()).isEqualTo(503);
            assertThat(reading.json().text("error")).contains("database cannot be reached");
            assertThat(writing.status()).as(writing.text()).isEqualTo(503);
            assertThat(health.status()).isEqualTo(500);
            Answer unknown = asking.send("GET", "/", "", Map.of("Authorization", "Bearer contract_unknown"));
            assertThat(unknown.status()).as(unknown.text()).isEqualTo(503);
            assertThat(unknown.json().text("error")).contains("database cannot be reached");
            try (EmbeddedPostgres second = server(port)) {
                assertThat(second.getPort()).isEqualTo(port);
                assertThat(broker.get(contractPath("web", "1", "api")).status()).isEqualTo(200);
                assertThat(broker.publish("web", "2", "main", "api", "b").status())
                        .isEqualTo(200);
            }
        } finally {
            first.close();
        }
    }
}
