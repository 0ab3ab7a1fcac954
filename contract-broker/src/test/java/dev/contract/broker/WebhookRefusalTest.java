package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.core.model.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks that could never work are refused when they are saved, not when they are sent. */
class WebhookRefusalTest {

    private TestBroker broker;

    @BeforeEach
    void start(@TempDir Path folder) {
        broker = TestBroker.in(folder);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private static JsonObject request() {
        return JsonObject.of("method", "POST", "url", "https://example.org/");
    }

    private Answer create(JsonObject request) {
        return broker.post("/webhooks", JsonObject.of("request", request));
    }

    private String refusal(JsonObject request, String field) {
        Answer answer = create(request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.json().object("errors").items(field).toString();
    }

    @Test
    void headerWhoseNameIsNoneIsNamed() {
        JsonObject headers = JsonObject.of("A B", "1", "X-Good", "1", "Bad:", "1");

        assertThat(refusal(request().with("headers", headers), "request.headers"))
                .contains("A B", "Bad:", "is no name of a header")
                .doesNotContain("X-Good");
    }

    @Test
    void secretThatIsNotThereIsNamedWithThoseThatAre() {
        JsonObject wrong = request()
                .with("headers", JsonObject.of("Authorization", "Bearer ${secret.tokn}"))
                .with("body", JsonObject.of("deep", JsonObject.of("in", "${secret.other}")));

        assertThat(refusal(wrong, "request.headers")).contains("names ${secret.tokn}, but request.secrets has none");
        assertThat(refusal(wrong.with("secrets", JsonObject.of("token", "t", "path", "p")), "request.body"))
                .contains("names ${secret.other}, but request.secrets has only path, token");
    }

    @Test
    void changedWebhookMayNameTheSecretsThatItHas() {
        JsonObject named = request().with("url", "https://example.org/${secret.path}");
        String self = create(named.with("secrets", JsonObject.of("path", "p"))).link("self");

        assertThat(broker.put(self, JsonObject.of("request", named).toString()).status())
                .isEqualTo(200);
        JsonObject other = named.with("body", "${secret.body}");
        assertThat(broker.put(self, JsonObject.of("request", other).toString()).text())
                .contains("names ${secret.body}, but request.secrets has only path");
    }

    @Test
    void addressThatIsAlwaysOutOfReachIsRefusedWithTheSettingThatAllowsIt() {
        for (String host : new String[] {
            "127.0.0.1", "localhost", "api.localhost", "[::1]", "0.0.0.0", "169.254.169.254", "[::ffff:127.0.0.1]"
        }) {
            String url = "https://" + host + ":8443/x";
            assertThat(refusal(request().with("url", url), "request.url"))
                    .as(host)
                    .contains("PACT_BROKER_WEBHOOK_HOST_WHITELIST (webhook-hosts)", "/doc/webhooks#whitelist");
        }
        assertThat(create(request().with("url", "https://10.0.0.1/x")).status()).isEqualTo(201);
        assertThat(create(request().with("url", "https://localhost.example.org/x"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void listedAddressIsAccepted(@TempDir Path other) {
        Map<String, String> settings = Map.of("CONTRACT_WEBHOOK_HOSTS", "127.0.0.0/8 localhost");
        try (TestBroker open = TestBroker.with(settings, TestDatabase.SQLITE, other)) {
            for (String url : new String[] {"https://127.0.0.1/x", "https://localhost/x"}) {
                JsonObject webhook = JsonObject.of("request", request().with("url", url));
                assertThat(open.post("/webhooks", webhook).status()).as(url).isEqualTo(201);
            }
        }
    }

    @Test
    void unknownParticipantIsNamedWithThoseThatMayBeMeant() {
        JsonObject webhook = JsonObject.of("request", request(), "consumer", JsonObject.of("name", "web"));
        Answer nobody = broker.post("/webhooks", webhook);
        broker.publish("Web-Service", "1", "main", "inventory", "a");
        Answer misspelt = broker.post("/webhooks", webhook);
        Answer other = broker.post("/webhooks", webhook.with("consumer", JsonObject.of("name", "cart")));

        assertThat(nobody.json().object("hints").text("consumer.name"))
                .isEqualTo("there is no participant 'web', and no other: publish a contract first");
        assertThat(misspelt.json().object("errors").items("consumer.name"))
                .hasToString("[\"does not match an existing pacticipant\"]");
        assertThat(misspelt.json().object("hints").text("consumer.name"))
                .isEqualTo("there is no participant 'web'; there is Web-Service");
        assertThat(other.json().object("hints").text("consumer.name"))
                .contains("there is no participant 'cart'; there is ", "Web-Service", "inventory");
    }

    @Test
    void examplesOfTheDocumentationAreAccepted() throws Exception {
        broker.publish("cart", "1.0", "main", "inventory", "a");
        Pattern example = Pattern.compile("curl -X POST http://localhost:9292(/\\S+) .*? -d '(.*?)'\n", Pattern.DOTALL);
        Matcher examples = example.matcher(Files.readString(Path.of("..", "docs", "webhooks.md")));
        int seen = 0;
        while (examples.find()) {
            Answer answer = broker.send("POST", examples.group(1), examples.group(2), "application/hal+json");
            assertThat(answer.status()).as(examples.group(2) + answer.text()).isEqualTo(201);
            seen++;
        }
        assertThat(seen).isEqualTo(3);
    }
}
