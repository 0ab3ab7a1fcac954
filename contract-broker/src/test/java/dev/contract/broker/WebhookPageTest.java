package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.broker.transcripts.Receiver;
import dev.contract.core.model.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookPageTest extends OnEachDatabase {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private Receiver receiver;

    @BeforeEach
    void prepare() throws Exception {
        receiver = new Receiver();
        broker.publish("web", "1", "main", "api", "a");
    }

    @Override
    Map<String, String> variables() {
        return Map.of(
                "CONTRACT_WEBHOOK_SCHEMES", "http https",
                "CONTRACT_WEBHOOK_HOSTS", "/.*/",
                "PACT_BROKER_WEBHOOK_RETRY_SCHEDULE", "600");
    }

    @AfterEach
    void stopReceiver() {
        receiver.close();
    }

    private String server() {
        return "http://127.0.0.1:" + receiver.port();
    }

    private String[] fields(String url, String headers) {
        return new String[] {
            "template", "none",
            "description", "<b>tell",
            "consumer.name", "web",
            "events", "contract_published",
            "request.method", "POST",
            "request.url", url,
            "request.headers", headers,
            "request.body", "{\"of\": \"${pactbroker.consumerName}\"}",
            "request.password", "p4ssw0rd",
            "request.secrets", "key: s3cr3t"
        };
    }

    /** The path of a webhook that was created by the form. */
    private String created(String path) {
        Answer created = broker.form("/webhooks/new", fields(server() + path, "Authorization: Bearer t0ken\r\nX-A: 1"));
        assertThat(created.status()).as(created.text()).isEqualTo(303);
        return created.location().replaceFirst("\\?.*", "");
    }

    @Test
    void webhookIsMadeByAFormAndShowsNoSecrets() {
        String path = created("/hook");

        assertThat(page("/webhooks")).contains("&lt;b&gt;tell", "web with all providers", "never triggered");
        assertThat(page(path) + page(path + "/edit"))
                .contains("&lt;b&gt;tell", "POST " + server() + "/hook", "x-a", "**********", "consumerName")
                .doesNotContain("t0ken", "s3cr3t", "p4ssw0rd", "<b>tell");
    }

    @Test
    void templateAsksForWhatItNeeds() {
        assertThat(page("/webhooks/new")).contains("GitHub", "GitLab", "Azure DevOps", "Slack");
        assertThat(page("/webhooks/new?template=github-commit-status"))
                .contains("parameters.repository", "type=\"password\"", "Such as acme/web");

        Answer refused = broker.form(
                "/webhooks/new",
                "template",
                "github-commit-status",
                "parameters.token",
                "s3cr3t",
                "provider.name",
                "no<");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("is missing, such as acme/web", "aria-invalid", "value=\"no&lt;\"")
                .doesNotContain("s3cr3t");

        Answer made = broker.form(
                "/webhooks/new",
                "template",
                "github-commit-status",
                "parameters.token",
                "s3cr3t",
                "parameters.repository",
                "acme/web");
        assertThat(made.status()).isEqualTo(303);
        assertThat(page(made.location())).contains("Commit status at acme/web").doesNotContain("s3cr3t");
        assertThat(broker.page("/webhooks/new?template=other").status()).isEqualTo(404);
    }

    @Test
    void formComesBackWithWhatWasTypedButWithoutSecrets() {
        Answer refused =
                broker.form("/webhooks/new", fields("ftp://u:pa55@<x>", "Authorization: Bearer t0ken\nX-A: 1"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("aria-invalid", "X-A: 1", "value=\"&lt;b>tell\"", "Authorization: \n", "key: ", "&lt;x>")
                .doesNotContain("t0ken", "s3cr3t", "p4ssw0rd", "pa55");
        assertThat(broker.form("/webhooks/new", fields(server(), "Authorization:"))
                        .text())
                .contains("must have the value of Authorization");
        assertThat(broker.form("/webhooks/new", fields(server(), "no colon")).text())
                .contains("must be lines of a name, a colon and a value");
        assertThat(broker.get("/webhooks").json().object("_links").items("pb:webhooks"))
                .isEmpty();
    }

    @Test
    void changeKeepsSecretsThatAreShownAsStars() throws Exception {
        String path = created("/hook");
        String[] fields = fields(server() + "/other", "authorization: **********\nx-a: 2");
        fields[17] = "";
        fields[19] = "key: **********";
        assertThat(broker.form(path + "/edit", fields).location()).endsWith("?done=changed");

        assertThat(broker.form(path + "/execute").text()).contains("Delivered").doesNotContain("t0ken");
        assertThat(receiver.await("/other", 1, LONG_ENOUGH).toString()).contains("t0ken");
        fields[11] = "http://elsewhere.example.org";
        assertThat(broker.form(path + "/edit", fields).text()).contains("leads to another server");
    }

    @Test
    void deliveryIsShownAndRepeated() throws Exception {
        String path = created("/fail/hook");
        broker.publish("web", "2", "main", "api", "b");
        receiver.await("/fail/hook", 1, LONG_ENOUGH);

        String of = page(path);
        assertThat(of).contains("a contract is published", "web 2 with api", "/repeat\"");
        assertThat(page("/pacts/provider/api/consumer/web/webhooks/status")).contains("web 2 with api");
        assertThat(page("/pacts/provider/api/consumer/web/version/2/triggered-webhooks"))
                .contains("web 2 with api");
        String delivery = of.replaceFirst("(?s).*action=\"([^\"]+)/repeat\".*", "$1");
        Answer repeated = broker.form(delivery + "/repeat");
        assertThat(repeated.location()).isEqualTo(delivery + "/logs?done=repeated");
        receiver.await("/fail/hook", 2, LONG_ENOUGH);
        assertThat(page(delivery + "/logs"))
                .contains("web 2 with api", "Webhook")
                .doesNotContain("t0ken");
        assertThat(broker.get(delivery + "/logs").contentType()).startsWith("text/plain");
    }

    @Test
    void webhookIsSwitchedOffAndDeleted() {
        String path = created("/hook");

        broker.form(path + "/disable");
        assertThat(page(path)).contains("Switch on").doesNotContain("Switch off");
        assertThat(broker.get(path).json().isTrue("enabled")).isFalse();
        broker.form(path + "/enable");
        assertThat(broker.get(path).json().isTrue("enabled")).isTrue();
        assertThat(broker.form(path + "/delete").location()).isEqualTo("/webhooks?done=deleted");
        assertThat(broker.page(path).status()).isEqualTo(404);
        assertThat(broker.get("/audit").text())
                .contains("\"method\":\"DELETE\"", "\"path\":\"" + path + "\"", "/webhooks/{uuid}")
                .doesNotContain("/disable");
    }

    @Test
    void programsThatSendJsonUnderTheTypeOfFormsAreAnsweredAsBefore() {
        String json = JsonObject.of("name", "ci", "scope", "ci").toString();
        Map<String, String> headers = Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "*/*");

        assertThat(broker.send("POST", "/tokens", json, headers).status()).isEqualTo(201);
    }

    @Test
    void listsOfParticipantsAreFilteredPages() {
        JsonObject webhook = JsonObject.of("request", JsonObject.of("method", "POST", "url", server()));
        broker.publish("shop", "1", "main", "stock", "a");

        for (String path : new String[] {
            "/webhooks/provider/api/consumer/web",
            "/webhooks/provider/api",
            "/webhooks/consumer/web",
            "/pacts/provider/api/consumer/web/webhooks"
        }) {
            broker.post(path, webhook.with("description", "<b>tell " + path));
            assertThat(page(path)).as(path).contains("&lt;b&gt;tell " + path + "<", "href=\"/webhooks\"");
        }
        assertThat(page("/webhooks/provider/stock/consumer/shop"))
                .contains("Webhooks of shop with stock", "There is no webhook")
                .doesNotContain("&lt;b&gt;tell");
        assertThat(broker.page("/webhooks/provider/nobody").text()).contains("No provider with name 'nobody' found");
    }

    @Test
    void deliveriesOfAResultAreAPage() {
        created("/a");
        String result = broker.verify("web", "1", "api", "5", true).link("self");
        String path = result.substring(broker.url().toString().length()) + "/triggered-webhooks";

        assertThat(page(path)).contains("Webhooks of web and api", "No webhook was triggered");
    }

    @Test
    void hintsOfRefusalsAreShown() {
        Answer refused = broker.form(
                "/webhooks/new",
                "template",
                "none",
                "consumer.name",
                "wep",
                "events",
                "contract_published",
                "request.method",
                "POST",
                "request.url",
                server());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("does not match an existing participant", "There is no participant 'wep'; there is", "web");
    }
}
