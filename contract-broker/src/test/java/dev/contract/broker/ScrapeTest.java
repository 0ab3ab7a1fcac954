package dev.contract.broker;

import static dev.contract.broker.MetricsTest.await;
import static dev.contract.broker.MetricsTest.metrics;
import static dev.contract.broker.MetricsTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scrapes of a broker whose database is not well, and what they say of that. */
class ScrapeTest {

    private static final String READ_AGE = "contract_database_read_age_seconds";
    private static final String READ_FAILURES = "contract_database_read_failures_total";
    private static final String RESPONSES = "contract_http_responses_total{outcome=\"%s\"}";

    @TempDir
    private Path folder;

    private String address;
    private TestBroker broker;

    @BeforeEach
    void start() {
        address = TestDatabase.POSTGRESQL.create(folder);
        Map<String, String> variables =
                Map.of("CONTRACT_WEBHOOK_SCHEMES", "http", "CONTRACT_WEBHOOK_HOSTS", "127.0.0.1");
        broker = TestBroker.with(variables, address);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private static Statement statement(Connection connection, String sql) throws SQLException {
        Statement statement = connection.createStatement();
        statement.execute(sql);
        return statement;
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:" + address.replace("postgres@", "") + "?user=postgres");
    }

    private void failToDeliver() {
        JsonObject request = JsonObject.of("method", "POST", "url", "http://127.0.0.1:1/");
        JsonObject event = JsonObject.of("name", "contract_published");
        broker.post("/webhooks", JsonObject.of("events", List.of(event), "request", request));
        broker.publish("web", "1", "main", "api", "a");
    }

    @Test
    void scrapeDoesNotWaitForTheDatabase() throws Exception {
        try (Connection other = connection();
                Statement lock = statement(other, "begin")) {
            lock.execute("lock table deliveries, retention_runs in access exclusive mode");

            String metrics = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> metrics(broker));

            assertThat(metrics)
                    .contains("\ncontract_webhook_outbox_deliveries 0.0\n")
                    .contains("\ncontract_retention_last_run_timestamp_seconds 0.0\n");
            await(() -> value(broker, READ_AGE) > 6, true);
            lock.execute("rollback");
            await(() -> value(broker, READ_AGE) < 5, true);
        }
    }

    @Test
    void valuesStayWhereTheDatabaseCannotBeRead() throws Exception {
        assertThat(value(broker, READ_FAILURES)).isZero();
        failToDeliver();
        await(() -> value(broker, "contract_webhook_outbox_deliveries"), 1.0);
        try (Connection other = connection();
                Statement gone = statement(other, "alter table deliveries rename to gone")) {
            await(() -> value(broker, READ_FAILURES) > 0, true);

            assertThat(value(broker, "contract_webhook_outbox_deliveries")).isEqualTo(1);
            assertThat(value(broker, "contract_webhook_outbox_oldest_seconds")).isNotNegative();
            gone.execute("alter table gone rename to deliveries");
        }
        await(() -> value(broker, READ_AGE) < 5, true);
    }

    @Test
    void answersAreCountedByHowTheyWentWithoutProbes() throws Exception {
        for (String outcome : new String[] {"success", "refused", "failed", "none"}) {
            assertThat(value(broker, RESPONSES.formatted(outcome))).as(outcome).isZero();
        }
        broker.get("/diagnostic/status/heartbeat");
        broker.get("/pacticipants");
        broker.get("/pacticipants/nobody");
        broker.raw("FOO / HTTP/1.1", "Host: localhost");
        try (Connection other = connection();
                Statement gone = statement(other, "alter table labels rename to gone")) {
            assertThat(broker.get("/pacticipants").status()).isEqualTo(500);
            gone.execute("alter table gone rename to labels");
        }

        assertThat(value(broker, RESPONSES.formatted("success"))).isEqualTo(1);
        assertThat(value(broker, RESPONSES.formatted("refused"))).isEqualTo(2);
        assertThat(value(broker, RESPONSES.formatted("failed"))).isEqualTo(1);
        assertThat(value(broker, RESPONSES.formatted("none"))).isZero();
    }
}
