package dev.contract.broker;

import static dev.contract.broker.MetricsTest.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.DatabaseUrl;
import dev.contract.broker.db.Rows;
import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker whose clock is an hour ahead of that of the database, which other brokers share. */
class OutboxClockTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "CONTRACT_WEBHOOK_SCHEMES", "http",
            "CONTRACT_WEBHOOK_HOSTS", "127.0.0.1",
            "CONTRACT_WEBHOOK_RETRY_SCHEDULE", "600");

    @Test
    void deliveriesAreDueByTheClockOfTheDatabase(@TempDir Path folder) throws Exception {
        String url = TestDatabase.POSTGRESQL.create(folder);
        TestBroker.with(SETTINGS, url).close(); // makes the tables
        SlowClock.turnBack(url);
        try (EchoServer receiver = new EchoServer();
                TestBroker broker = TestBroker.with(SETTINGS, url);
                Database database = Database.open(DatabaseUrl.ofServer(url))) {
            JsonObject request = JsonObject.of("method", "POST", "url", receiver.url() + "/fail");
            JsonObject event = JsonObject.of("name", "contract_published");
            broker.post("/webhooks", JsonObject.of("request", request, "events", List.of(event)));
            broker.publish("web", "1", "main", "api", "a");

            await(() -> count(database, "select count(*) from delivery_attempts"), 1L);
            long due = count(database, "select next_attempt_at from deliveries");
            assertThat(Duration.ofMillis(System.currentTimeMillis() - due))
                    .isBetween(Duration.ofMinutes(45), Duration.ofMinutes(55));
        }
    }

    private static long count(Database database, String sql) {
        return database.read(handle -> Rows.count(handle, sql));
    }
}
