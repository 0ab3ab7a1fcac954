package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.broker.transcripts.Receiver;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
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

/** Webhooks made of templates, and the secrets in them. */
class WebhookTemplateTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private Receiver receiver;
    private TestBroker broker;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        receiver = new Receiver();
        broker = TestBroker.with(
                Map.of("CONTRACT_WEBHOOK_SCHEMES", "http https", "CONTRACT_WEBHOOK_HOSTS", "/.*/"),
                TestDatabase.SQLITE,
                folder);
        broker.publish("web", "1", "main", "api", "a");
    }

    @AfterEach
    void stop() {
        broker.close();
        receiver.close();
    }

    private String server() {
        return "http://127.0.0.1:" + receiver.port();
    }

    @Test
    void everyTemplateMakesAWebhookThatHidesItsSecrets() {
        List<JsonValue> templates =
                broker.get("/webhooks/templates").json().object("_embedded").items("templates");

        assertThat(templates).hasSize(7);
        for (JsonValue template : templates) {
            String name = ((JsonObject) template).text("name");
            Map<String, JsonValue> values = new LinkedHashMap<>();
            for (JsonValue parameter : ((JsonObject) template).items("parameters")) {
                String parameterName = ((JsonObject) parameter).text("name", "");
                String value = parameterName.matches("token|path") ? "s3cr3t" : "value";
                values.put(parameterName, new JsonString(parameterName.equals("server") ? server() : value));
            }
            JsonObject wanted = JsonObject.of("template", name, "parameters", new JsonObject(values));
            Answer created = broker.post("/webhooks", wanted.with("provider", JsonObject.of("name", "api")));

            assertThat(created.status()).as(name).isEqualTo(201);
            assertThat(created.text()).as(name).doesNotContain("s3cr3t").doesNotContainPattern("[^$]\\{\\w+}");
            assertThat(created.json().object("provider").text("name")).isEqualTo("api");
        }
    }

    @Test
    void templateSendsWhatItPromises() throws Exception {
        JsonObject parameters = JsonObject.of("server", server(), "project", 7, "token", "s3cr3t");
        broker.post("/webhooks", JsonObject.of("template", "gitlab-commit-status", "parameters", parameters));

        broker.verify("web", "1", "api", "5", false);

        JsonObject sent =
                receiver.await("/api/v4/projects/7/statuses/1", 1, LONG_ENOUGH).get(0);
        JsonObject body = sent.object("json");
        assertThat(body.text("state")).isEqualTo("failed");
        assertThat(body.text("description")).isEqualTo("api 5");
        assertThat(sent.toString()).contains("s3cr3t");
    }

    @Test
    void missingAndUnknownParametersAreNamed() {
        Answer refused = broker.post(
                "/webhooks",
                JsonObject.of("template", "github-commit-status", "parameters", JsonObject.of("repo", "acme/web")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("parameters.repository")
                .contains("is missing, such as acme/web")
                .contains("parameters.token")
                .contains("is no parameter of this template");
        assertThat(broker.post("/webhooks", JsonObject.of("template", "github")).text())
                .contains("must be one of: github-start-workflow");
    }

    @Test
    void secretIsSentAndNeverShown() throws Exception {
        JsonObject request = JsonObject.of("method", "POST", "url", server() + "/services/${secret.path}")
                .with("secrets", JsonObject.of("path", "T0/B0/s3cr3t"))
                .with("body", JsonObject.of("text", "by ${secret.path}"));
        JsonObject created =
                broker.post("/webhooks", JsonObject.of("request", request)).json();
        String uuid = created.text("uuid");

        JsonObject tried =
                broker.post("/webhooks/" + uuid + "/execute", JsonObject.EMPTY).json();
        JsonObject sent =
                receiver.await("/services/T0/B0/s3cr3t", 1, LONG_ENOUGH).get(0);
        Answer kept = broker.put(
                "/webhooks/" + uuid,
                created.with("description", "renamed").without("uuid").toString());
        broker.post("/webhooks/" + uuid + "/execute", JsonObject.EMPTY);

        assertThat(sent.object("json").text("text")).isEqualTo("by T0/B0/s3cr3t");
        assertThat(created.object("request").object("secrets").text("path")).isEqualTo("**********");
        assertThat(tried.toString()).contains("/services/**********").doesNotContain("s3cr3t");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(receiver.await("/services/T0/B0/s3cr3t", 2, LONG_ENOUGH)).hasSize(2);
    }

    @Test
    void valueThatLooksLikeTheNameOfASecretStaysWhatItIs() throws Exception {
        JsonObject request = JsonObject.of("method", "POST", "url", server() + "/branches")
                .with("secrets", JsonObject.of("path", "s3cr3t"))
                .with("body", JsonObject.of("branch", "${pactbroker.consumerVersionBranch}"));
        JsonObject webhook =
                JsonObject.of("request", request).with("events", List.of(JsonObject.of("name", "contract_published")));
        broker.post("/webhooks", webhook);

        broker.publish("web", "2", "${secret.path}", "api", "b");

        JsonObject sent = receiver.await("/branches", 1, LONG_ENOUGH).get(0);
        assertThat(sent.object("json").text("branch")).isEqualTo("${secret.path}");
    }

    @Test
    void secretsAreHiddenHoweverTheyAreWritten() {
        JsonObject request = JsonObject.of("method", "POST", "url", server() + "/echo")
                .with("headers", JsonObject.of("X-Auth-Token", "h3ader-t0ken"))
                .with("username", "me")
                .with("password", "p4ssword")
                .with("secrets", JsonObject.of("text", "s3\"cr3t-long"))
                .with("body", JsonObject.of("all", "${secret.text}"));
        String uuid = broker.post("/webhooks", JsonObject.of("request", request))
                .json()
                .text("uuid");

        String tried =
                broker.post("/webhooks/" + uuid + "/execute", JsonObject.EMPTY).text();

        assertThat(tried)
                .contains("**********")
                .doesNotContain("h3ader")
                .doesNotContain("p4ssword")
                .doesNotContain("cr3t")
                .doesNotContain("bWU6cDRzc3dvcmQ");
    }

    @Test
    void secretStaysWithItsServer() {
        JsonObject request = JsonObject.of("method", "POST", "url", server() + "/${secret.path}")
                .with("secrets", JsonObject.of("path", "s3cr3t"));
        JsonObject created =
                broker.post("/webhooks", JsonObject.of("request", request)).json();
        JsonObject elsewhere = JsonObject.of("method", "POST", "url", "http://elsewhere.example.org/${secret.path}")
                .with("secrets", JsonObject.of("path", "**********"));

        Answer refused = broker.put(
                "/webhooks/" + created.text("uuid"),
                JsonObject.of("request", elsewhere).toString());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("leads to another server");
    }
}
