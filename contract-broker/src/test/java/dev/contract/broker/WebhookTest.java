package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.broker.transcripts.Receiver;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What webhooks do beside what was recorded with the Pact Broker. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class WebhookTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    @Parameter
    private TestDatabase database;

    @TempDir
    private Path folder;

    private Receiver receiver;

    @BeforeEach
    void receive() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private TestBroker broker(String... variables) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "PACT_BROKER_WEBHOOK_SCHEME_WHITELIST", "http https",
                "PACT_BROKER_WEBHOOK_HOST_WHITELIST", "127.0.0.1",
                "PACT_BROKER_WEBHOOK_RETRY_SCHEDULE", "1"));
        for (int i = 0; i < variables.length; i += 2) {
            all.put(variables[i], variables[i + 1]);
        }
        return TestBroker.with(all, database, folder);
    }

    private JsonObject webhook(String path, String event, String body) {
        JsonObject request =
                JsonObject.of("method", "POST", "url", "http://127.0.0.1:" + receiver.port() + path, "body", body);
        return JsonObject.of("request", request, "events", List.of(JsonObject.of("name", event)));
    }

    private List<String> bodies(String path, int count) throws Exception {
        return receiver.await(path, count, LONG_ENOUGH).stream()
                .map(request -> request.text("text", ""))
                .toList();
    }

    @Test
    void eachProviderVersionThatMattersAndHasNotVerifiedIsNamed() throws Exception {
        try (TestBroker broker = broker()) {
            String test = broker.environment("test");
            broker.publish("web", "1", "main", "api", "a");
            broker.verify("web", "1", "api", "5", true);
            broker.verify("web", "1", "api", "6", true);
            broker.put("/pacticipants/api/branches/main/versions/6", "{}");
            broker.deploy("api", "5", test, null);
            String body = "${pactbroker.providerVersionNumber}: ${pactbroker.providerVersionDescriptions}";
            broker.post("/webhooks", webhook("/needed", "contract_requiring_verification_published", body));

            broker.publish("web", "2", "main", "api", "a");
            broker.publish("web", "3", "main", "api", "b");

            assertThat(bodies("/needed", 2))
                    .containsExactlyInAnyOrder("6: latest from main branch", "5: deployed in test");
        }
    }

    @Test
    void trialIsAboutTheVersionThatHasToVerifyOrElseAboutTheNewest() {
        try (TestBroker broker = broker()) {
            broker.publish("web", "1", "main", "api", "a");
            String body = "${pactbroker.providerVersionNumber}: ${pactbroker.providerVersionDescriptions}";
            JsonObject webhook = webhook("/trial", "contract_requiring_verification_published", body);
            String self = broker.post("/webhooks", webhook).link("self") + "/execute";
            broker.verify("web", "1", "api", "5", true);
            broker.put("/pacticipants/api/branches/main/versions/5", "{}");
            broker.put("/pacticipants/api/versions/6", "{}");

            assertThat(broker.post(self, JsonObject.EMPTY)
                            .json()
                            .object("request")
                            .text("body"))
                    .isEqualTo("6: ");
            broker.publish("web", "2", "main", "api", "b");
            assertThat(broker.post(self, JsonObject.EMPTY)
                            .json()
                            .object("request")
                            .text("body"))
                    .isEqualTo("5: latest from main branch");
        }
    }

    @Test
    void resultIsToldForEachVersionItWasSelectedFor() throws Exception {
        try (TestBroker broker = broker()) {
            broker.publish("web", "1", "main", "api", "a");
            broker.publish("web", "2", "dev", "api", "a");
            String body = "${pactbroker.consumerVersionNumber} ${pactbroker.githubVerificationStatus}";
            broker.post("/webhooks", webhook("/result", "provider_verification_failed", body));
            JsonObject selectors = JsonObject.of(
                    "consumerVersionSelectors",
                    List.of(JsonObject.of("branch", "main"), JsonObject.of("branch", "dev")));
            JsonObject pact = (JsonObject) broker.post("/pacts/provider/api/for-verification", selectors)
                    .json()
                    .object("_embedded")
                    .items("pacts")
                    .get(0);
            String contract = pact.object("_links").object("self").text("href", "");
            String results = broker.get(contract).link("pb:publish-verification-results");

            broker.post(results, JsonObject.of("success", false, "providerApplicationVersion", "5"));

            assertThat(bodies("/result", 2)).containsExactlyInAnyOrder("1 failure", "2 failure");
        }
    }

    @Test
    void failedDeliveryIsTriedAgainAndCanBeRepeatedByHand() throws Exception {
        try (TestBroker broker = broker()) {
            broker.post("/webhooks", webhook("/fail", "contract_published", "x"));
            broker.publish("web", "1", "main", "api", "a");
            assertThat(bodies("/fail", 2)).hasSize(2);

            String triggered = TestBroker.contractPath("web", "1", "api") + "/triggered-webhooks";
            JsonObject delivery = (JsonObject) broker.get(triggered)
                    .json()
                    .object("_embedded")
                    .items("triggeredWebhooks")
                    .get(0);
            String repeat = delivery.object("_links").object("pb:repeat").text("href", "");

            assertThat(broker.post(repeat, JsonObject.EMPTY).status()).isEqualTo(202);
            assertThat(bodies("/fail", 3)).hasSizeGreaterThanOrEqualTo(3);
            String logs = broker.get(delivery.object("_links").object("pb:logs").text("href", ""), "text/plain")
                    .text();
            assertThat(logs).contains("HTTP/1.1 500", "Retrying webhook in 1 seconds");
        }
    }

    @Test
    void ownMachineIsOutOfReachUnlessItIsOnTheList() throws Exception {
        try (TestBroker broker = broker("PACT_BROKER_WEBHOOK_HOST_WHITELIST", "")) {
            for (String host :
                    List.of("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433")) {
                JsonObject request =
                        JsonObject.of("method", "POST", "url", "http://" + host + ":" + receiver.port() + "/own");
                Answer answer = broker.post("/webhooks/execute", JsonObject.of("request", request));

                assertThat(answer.status() == 400 || answer.text().contains("an address of this machine"))
                        .as(host + " " + answer.text())
                        .isTrue();
            }
            assertThat(receiver.await("/own", 1, Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void valueOfAVariableCannotAddAHeader() throws Exception {
        try (TestBroker broker = broker()) {
            JsonObject headers = JsonObject.of("X-Branch", "${pactbroker.consumerVersionBranch}");
            JsonObject hook = webhook("/header", "contract_published", "x");
            hook = hook.with("request", hook.object("request").with("headers", headers));
            broker.post("/webhooks", hook);
            broker.publish("web", "1", "main\r\nX-Evil: 1", "api", "a");
            broker.publish("web", "2", "good", "api", "b");

            JsonObject got = receiver.await("/header", 1, LONG_ENOUGH).get(0);
            assertThat(got.object("headers").text("x-branch")).isEqualTo("good");
            assertThat(got.object("headers").has("x-evil")).isFalse();
        }
    }

    @Test
    void valuesOfWrongTypesAreRefused() {
        try (TestBroker broker = broker()) {
            for (String body : List.of(
                    "{\"request\": 1}",
                    "{\"request\": {\"method\": 1, \"url\": 2}}",
                    "{\"request\": {\"method\": \"POST\", \"url\": \"http://127.0.0.1/a b\"}}",
                    "{\"request\": {\"method\": \"POST\", \"url\": \"http://127.0.0.1/\"}, \"events\": 1}",
                    "{\"request\": {\"method\": \"POST\", \"url\": \"http://127.0.0.1/\"}, \"events\": [1]}",
                    "{\"request\": {\"method\": \"POST\", \"url\": \"http://127.0.0.1/\"}, \"consumer\": 1}",
                    "{\"request\": {\"method\": \"POST\", \"url\": \"http://127.0.0.1/\"}, \"enabled\": \"no\"}",
                    "{\"request\": {\"method\": \"POST\", \"url\": \"http://127.0.0.1/\", \"headers\": [1]}}",
                    "{\"request\": {\"method\": \"POST\", \"url\": \"http://127.0.0.1/\", \"username\": 1}}",
                    "{\"request\": {\"method\": \"POST\", \"url\": \"http://127.0.0.1/\"}, \"description\": 1}")) {
                Answer answer = broker.send("POST", "/webhooks", body, "application/hal+json");
                assertThat(answer.status()).as(body + "\n" + answer.text()).isEqualTo(400);
            }
        }
    }

    @Test
    void whatADeletedWebhookHasSentStays() throws Exception {
        try (TestBroker broker = broker()) {
            broker.publish("web", "1", "main", "api", "a");
            JsonObject hook =
                    webhook("/gone", "contract_published", "x").with("provider", JsonObject.of("name", "api"));
            String self = broker.post("/webhooks", hook).link("self");
            broker.publish("web", "2", "main", "api", "b");
            assertThat(bodies("/gone", 1)).hasSize(1);

            assertThat(broker.send("DELETE", self, "", "*/*").status()).isEqualTo(204);

            String triggered = TestBroker.contractPath("web", "2", "api") + "/triggered-webhooks";
            JsonValue kept = broker.get(triggered)
                    .json()
                    .object("_embedded")
                    .items("triggeredWebhooks")
                    .get(0);
            assertThat(((JsonObject) kept).text("eventName")).isEqualTo("contract_published");
        }
    }

    @Test
    void hiddenSecretsDoNotFollowToAnotherServer() {
        try (TestBroker broker = broker("PACT_BROKER_WEBHOOK_HOST_WHITELIST", "127.0.0.1 example.org")) {
            JsonObject hook = webhook("/x", "contract_published", "x");
            JsonObject headers = JsonObject.of("Authorization", "Bearer t0ken");
            String self = broker.post(
                            "/webhooks",
                            hook.with("request", hook.object("request").with("headers", headers)))
                    .link("self");
            JsonObject elsewhere = JsonObject.of("method", "POST", "url", "http://example.org/")
                    .with("headers", JsonObject.of("Authorization", "**********"));

            Answer answer = broker.put(self, JsonObject.of("request", elsewhere).toString());

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("give the hidden headers and the password again");
        }
    }

    @Test
    void unknownVariableInAUrlFailsAndIsNotTriedWithoutEnd() {
        try (TestBroker broker = broker()) {
            JsonObject hook = webhook("/${pactbroker.nothing}", "contract_published", "a\u0000b");
            assertThat(broker.post("/webhooks/execute", hook).text()).contains("unknown variable");
        }
    }

    @Test
    void anotherKeyHindersNobodyButTheWebhook() throws Exception {
        String address = database.create(folder);
        Map<String, String> settings = Map.of(
                "PACT_BROKER_WEBHOOK_SCHEME_WHITELIST", "http", "PACT_BROKER_WEBHOOK_HOST_WHITELIST", "127.0.0.1");
        String self;
        try (TestBroker broker = TestBroker.with(settings, address)) {
            self = broker.post("/webhooks", webhook("/x", "contract_published", "x"))
                    .link("self");
        }
        Map<String, String> other = new LinkedHashMap<>(settings);
        other.put("CONTRACT_SECRET_KEY", "another key");
        String path = self.substring(self.indexOf("/webhooks/"));
        try (TestBroker broker = TestBroker.with(other, address)) {
            assertThat(broker.publish("web", "1", "main", "api", "a").status()).isEqualTo(200);
            assertThat(broker.get("/webhooks").status()).isEqualTo(200);
            assertThat(broker.get(path).text()).contains("another secret key");
            assertThat(broker.send("DELETE", path, "", "*/*").status()).isEqualTo(204);
        }
    }

    @Test
    void pageOfAnotherSiteMayNotWrite() throws Exception {
        try (TestBroker broker = broker()) {
            assertThat(broker.raw("POST /webhooks/execute HTTP/1.1", "Host: x", "Sec-Fetch-Site: cross-site"))
                    .startsWith("HTTP/1.1 403");
        }
    }
}
