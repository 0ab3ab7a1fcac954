package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class MetricsTest {

    private static final String SCRAPER =
            "application/openmetrics-text;version=1.0.0;q=0.6,text/plain;version=0.0.4;q=0.5,*/*;q=0.1";

    @Parameter
    private TestDatabase database;

    @TempDir
    private Path folder;

    static String metrics(TestBroker broker) {
        return broker.get("/metrics/prometheus").text();
    }

    /** The value of a series, by the beginning of its line. */
    static double value(TestBroker broker, String series) {
        return metrics(broker)
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .map(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(series + " is not among\n" + metrics(broker)));
    }

    static <T> void await(Supplier<T> question, T expected) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!question.get().equals(expected) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(question.get()).isEqualTo(expected);
    }

    @Test
    void requestsAreTimedByTheTemplateOfTheirPath() {
        try (TestBroker broker = TestBroker.on(database, folder)) {
            broker.publish("web", "1", "main", "api", "a");
            broker.get("/pacticipants/web");
            broker.get("/pacticipants/api");
            broker.get("/pacticipants/nobody");
            broker.get("/no/such/path");

            String count = "contract_http_request_duration_seconds_count";
            assertThat(value(broker, count + "{method=\"GET\",route=\"/pacticipants/{participant}\",status=\"200\"}"))
                    .isEqualTo(2);
            assertThat(value(broker, count + "{method=\"GET\",route=\"/pacticipants/{participant}\",status=\"404\"}"))
                    .isEqualTo(1);
            assertThat(value(broker, count + "{method=\"GET\",route=\"none\",status=\"404\"}"))
                    .isEqualTo(1);
            assertThat(value(broker, count + "{method=\"POST\",route=\"/contracts/publish\",status=\"200\"}"))
                    .isEqualTo(1);
            assertThat(value(broker, "contract_http_requests_in_flight")).isEqualTo(1);
        }
    }

    @Test
    void noLabelHasANameThatSomebodyChose() {
        try (TestBroker broker = TestBroker.on(database, folder)) {
            List<String> names = List.of("chosen-web", "chosen-version", "chosen-branch", "chosen-api", "chosen-place");
            broker.publish(names.get(0), names.get(1), names.get(2), names.get(3), "a");
            broker.verify(names.get(0), names.get(1), names.get(3), names.get(1), true);
            broker.deploy(names.get(3), names.get(1), broker.environment(names.get(4)), null);
            broker.canIDeploy(names.get(0), names.get(1), names.get(4));
            broker.page("/pacticipants/" + names.get(0));
            broker.get("/chosen/" + names.get(0) + "?chosen=1");
            broker.send("PROPFIND", "/chosen", "", "*/*");

            assertThat(metrics(broker)).doesNotContain("chosen").doesNotContain("PROPFIND");
        }
    }

    @Test
    void contractsResultsAndDecisionsAreCounted() {
        try (TestBroker broker = TestBroker.on(database, folder)) {
            broker.publish("web", "1", "main", "api", "a");
            broker.publish("web", "2", "main", "api", "a");
            broker.publish("web", "2", "main", "api", "other"); // refused: a version has one content
            broker.verify("web", "1", "api", "5", true);
            broker.verify("web", "1", "api", "6", false);
            broker.environment("test");
            broker.canIDeploy("web", "1", "test");
            broker.get("/matrix?q[][pacticipant]=web&q[][version]=1&q[][pacticipant]=api&q[][version]=5");

            assertThat(value(broker, "contract_contracts_published_total{outcome=\"changed\"}"))
                    .isEqualTo(1);
            assertThat(value(broker, "contract_contracts_published_total{outcome=\"unchanged\"}"))
                    .isEqualTo(1);
            assertThat(value(broker, "contract_verifications_total{success=\"true\"}"))
                    .isEqualTo(1);
            assertThat(value(broker, "contract_verifications_total{success=\"false\"}"))
                    .isEqualTo(1);
            String decisions = "contract_decisions_total{deployable=\"%s\",source=\"api\"}";
            assertThat(value(broker, decisions.formatted("yes"))).isEqualTo(1);
            assertThat(value(broker, decisions.formatted("no")) + value(broker, decisions.formatted("unknown")))
                    .isEqualTo(1);
        }
    }

    @Test
    void decisionsAreCountedWhoeverShowsThem() {
        try (TestBroker broker = TestBroker.on(database, folder)) {
            broker.publish("web", "1", "main", "api", "a");
            broker.verify("web", "1", "api", "5", false);
            broker.deploy("api", "5", broker.environment("test"), null);
            String question = "/can-i-deploy?pacticipant=web&version=1&environment=test";
            assertThat(broker.page(question).status()).isEqualTo(200);
            assertThat(broker.page("/matrix/provider/api/consumer/web").status())
                    .isEqualTo(200);
            String ofBranch = "/pacticipants/web/branches/main/latest-version/can-i-deploy/to-environment/test";
            broker.get(ofBranch + "/badge");
            broker.page(ofBranch); // leads to the page above, which decides

            String refused = "contract_decisions_total{deployable=\"no\",source=\"%s\"}";
            assertThat(value(broker, refused.formatted("page"))).isEqualTo(2);
            assertThat(value(broker, refused.formatted("badge"))).isEqualTo(1);
            assertThat(value(broker, refused.formatted("api"))).isZero();
        }
    }

    @Test
    void slowRequestsHaveBuckets() {
        try (TestBroker broker = TestBroker.on(database, folder)) {
            broker.get("/pacticipants");
            for (String most : List.of("2.5", "5.0", "10.0", "30.0", "+Inf")) {
                String series = "contract_http_request_duration_seconds_bucket{method=\"GET\",route=\"/pacticipants\",";
                assertThat(value(broker, series + "status=\"200\",le=\"" + most + "\"}"))
                        .isEqualTo(1);
            }
            assertThat(metrics(broker))
                    .doesNotContainPattern("(?m)^# HELP contract_\\w+ *$")
                    .contains("# HELP contract_http_requests_in_flight Requests");
        }
    }

    @Test
    void deliveriesAreCountedAndThoseThatWaitAreSeen() {
        String address = database.create(folder);
        Map<String, String> variables =
                Map.of("CONTRACT_WEBHOOK_SCHEMES", "http", "CONTRACT_WEBHOOK_HOSTS", "127.0.0.1");
        try (TestBroker broker = TestBroker.with(variables, address)) {
            JsonObject request = JsonObject.of("method", "POST", "url", "http://127.0.0.1:1/");
            JsonObject event = JsonObject.of("name", "contract_published");
            Answer made = broker.post("/webhooks", JsonObject.of("events", List.of(event), "request", request));
            assertThat(made.status()).isEqualTo(201);
            broker.publish("web", "1", "main", "api", "a");

            await(() -> value(broker, "contract_webhook_deliveries_total{outcome=\"retrying\"}"), 1.0);
            JsonObject info = broker.get("/diagnostic/info").json();
            assertThat(info.object("webhooks")).hasToString("{\"waiting\":1}");
        }
        try (TestBroker again = TestBroker.on(address)) {
            assertThat(value(again, "contract_webhook_outbox_deliveries")).isEqualTo(1);
            assertThat(value(again, "contract_webhook_outbox_oldest_seconds")).isPositive();
        }
    }

    @Test
    void refusedLoginsAreCounted() {
        Map<String, String> users = Map.of(
                "CONTRACT_BASIC_AUTH_USERNAME", "writer",
                "CONTRACT_BASIC_AUTH_PASSWORD", "secret",
                "CONTRACT_PUBLIC_METRICS", "true");
        try (TestBroker broker = TestBroker.with(users, database, folder)) {
            broker.send("GET", "/pacticipants", "", Map.of("Authorization", "Bearer contract_x"));
            String wrong = Base64.getEncoder().encodeToString("writer:x".getBytes(StandardCharsets.UTF_8));
            broker.send("GET", "/pacticipants", "", Map.of("Authorization", "Basic " + wrong));

            assertThat(value(broker, "contract_logins_refused_total{reason=\"token\"}"))
                    .isEqualTo(1);
            assertThat(value(broker, "contract_logins_refused_total{reason=\"password\"}"))
                    .isEqualTo(1);
        }
    }

    @Test
    void deletionsAreCountedAndTheLastRunIsKnownToEveryBroker() {
        String address = database.create(folder);
        Map<String, String> keep = Map.of("CONTRACT_RETENTION_KEEP", "[{\"latest\": true}]");
        try (TestBroker broker = TestBroker.with(keep, address)) {
            broker.publish("web", "1", "main", "api", "a");
            broker.publish("web", "2", "main", "api", "b");
            broker.post("/retention/run", JsonObject.EMPTY);

            await(() -> value(broker, "contract_retention_deleted_total{table=\"versions\"}"), 1.0);
        }
        try (TestBroker other = TestBroker.on(address)) {
            assertThat(value(other, "contract_retention_last_success_timestamp_seconds"))
                    .isGreaterThan(1e9);
        }
    }

    @Test
    void scrapersGetTextAndProgramsGetTheNumbersOfThePactBroker() {
        try (TestBroker broker = TestBroker.on(database, folder)) {
            Answer open = broker.get("/metrics", SCRAPER);
            assertThat(open.contentType()).startsWith("application/openmetrics-text");
            assertThat(open.text()).endsWith("# EOF\n");
            Answer plain = broker.get("/metrics", "text/plain;version=0.0.4");
            assertThat(plain.contentType()).startsWith("text/plain; version=0.0.4");
            assertThat(plain.text()).contains("# TYPE contract_decisions_total counter");
            String refusing = "application/openmetrics-text;version=1.0.0;q=0, text/plain;version=0.0.4;q=0.5";
            assertThat(broker.get("/metrics", refusing).contentType()).startsWith("text/plain; version=0.0.4");
            assertThat(broker.get("/metrics/prometheus", "application/openmetrics-text; q=0.0")
                            .contentType())
                    .startsWith("text/plain; version=0.0.4");
            for (String accept : List.of("*/*", "application/json", "application/hal+json, text/plain;version=0.0.4")) {
                assertThat(broker.get("/metrics", accept).json().has("pacticipants"))
                        .as(accept)
                        .isTrue();
            }
        }
    }

    @Test
    void processConnectionsAndStatementsAreThere() {
        try (TestBroker broker = TestBroker.on(database, folder)) {
            String metrics = metrics(broker);
            for (String name : List.of(
                    "jvm_memory_used_bytes",
                    "jvm_gc_",
                    "jvm_threads_live_threads",
                    "process_cpu_usage",
                    "process_uptime_seconds",
                    "hikaricp_connections_active",
                    "contract_build_info{java=",
                    "contract_database_statement_duration_seconds_count{kind=\"query\"}",
                    "contract_database_statement_duration_seconds_count{kind=\"update\"}")) {
                assertThat(metrics).contains("\n" + name);
            }
            assertThat(value(broker, "contract_database_statement_duration_seconds_count{kind=\"query\"}"))
                    .isPositive();
        }
    }

    @Test
    void infoTellsWhatRunsButNoAddress() {
        String address = database.create(folder);
        try (TestBroker broker = TestBroker.on(address)) {
            Answer info = broker.get("/diagnostic/info");
            JsonObject about = info.json().object("database");
            assertThat(about.text("kind")).isEqualTo(database == TestDatabase.SQLITE ? "SQLite" : "PostgreSQL");
            assertThat(about.text("version", "")).matches("\\d+.*");
            assertThat(about.text("schema", "")).matches("\\d+");
            assertThat(info.json().text("version", "")).matches("\\d+\\.\\d+.*");
            String[] secrets = {address, "postgres@", folder.toString()};
            assertThat(Arrays.stream(secrets).map(Pattern::quote).map(Pattern::compile))
                    .noneMatch(secret -> secret.matcher(info.text()).find());
        }
    }
}
