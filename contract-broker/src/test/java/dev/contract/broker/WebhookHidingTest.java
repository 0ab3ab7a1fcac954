package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown of requests with secrets in them, and of answers that echo them. */
class WebhookHidingTest {

    private static final String STARS = "**********";

    private EchoServer echo;
    private TestBroker broker;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        echo = new EchoServer();
        broker = TestBroker.with(
                Map.of("CONTRACT_WEBHOOK_SCHEMES", "http", "CONTRACT_WEBHOOK_HOSTS", "127.0.0.1"),
                TestDatabase.SQLITE,
                folder);
    }

    @AfterEach
    void stop() {
        broker.close();
        echo.close();
    }

    private JsonObject tried(JsonObject request) {
        return broker.post("/webhooks/execute", JsonObject.of("request", request))
                .json();
    }

    private JsonObject request(String path) {
        return JsonObject.of("method", "POST", "url", echo.url() + path);
    }

    @Test
    void requestIsShownAsItWasComposedHoweverShortTheSecretsAre() {
        JsonObject tried = tried(request("/hooks/${secret.one}?to=${secret.one}")
                .with("headers", JsonObject.of("X-Page", "p1 of ${secret.one}", "X-Api-Key", "o"))
                .with("username", "user")
                .with("password", "p")
                .with("secrets", JsonObject.of("one", "o"))
                .with("body", JsonObject.of("to", "post ${secret.one}")));

        JsonObject shown = tried.object("request");
        assertThat(shown.text("url")).isEqualTo("/hooks/" + STARS + "?to=" + STARS);
        assertThat(shown.object("body").text("to")).isEqualTo("post " + STARS);
        assertThat(shown.object("headers").text("x-page")).isEqualTo("p1 of " + STARS);
        assertThat(shown.object("headers").text("x-api-key")).isEqualTo(STARS);
        assertThat(shown.object("headers").text("authorization")).isEqualTo(STARS);
        assertThat(shown.object("headers").text("content-length")).isEqualTo(STARS);
        assertThat(tried.text("logs")).contains("HTTP/1.1 POST " + echo.url() + "/hooks/" + STARS + "?to=" + STARS);
        assertThat(tried.isTrue("success")).isTrue();
    }

    @Test
    void answerThatHasAShortSecretInItIsNotShown() {
        JsonObject withSecret =
                tried(request("/x").with("username", "u").with("password", "Qq").with("body", "says Qq"));
        JsonObject without =
                tried(request("/x").with("username", "u").with("password", "Qq").with("body", "says no"));

        assertThat(withSecret.object("response").text("body"))
                .isEqualTo(STARS + " (not shown: a short secret of the webhook may stand in it)");
        assertThat(without.object("response").text("body")).startsWith("says no\n/x\n" + STARS);
    }

    @Test
    void longSecretIsReplacedInAnswersHoweverItIsWritten() {
        String secret = "deep/s3\"cret & more";
        String login = Base64.getEncoder().encodeToString(("me:" + secret).getBytes(StandardCharsets.UTF_8));
        String plain = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        for (String echoed : new String[] {
            secret,
            login,
            plain,
            encoded,
            encoded.replace("+", "%20"),
            "deep\\/s3\\\"cret & more",
            "deep/s3&quot;cret &amp; more"
        }) {
            String answer = tried(request("/x")
                            .with("username", "me")
                            .with("password", secret)
                            .with("body", "<" + echoed + "> ok"))
                    .object("response")
                    .text("body", "");

            assertThat(answer)
                    .as(echoed)
                    .startsWith("<" + STARS)
                    .contains("> ok\n/x\n" + STARS)
                    .doesNotContain("cret");
        }
    }

    @Test
    void headersOfAnswersAndFailuresDoNotTellASecretInTheAddress() {
        JsonObject secrets = JsonObject.of("path", "T0/B0/s3cr3t");
        JsonObject tried = tried(request("/${secret.path}").with("secrets", secrets));
        echo.close();
        JsonObject failed = tried(request("/${secret.path}").with("secrets", secrets));

        assertThat(tried.object("response").object("headers").text("x-path")).isEqualTo("/" + STARS);
        assertThat(tried.toString()).doesNotContain("s3cr3t");
        assertThat(failed.object("response").text("message"))
                .isEqualTo("POST " + echo.url() + "/" + STARS + ": nothing listens there (connection refused)");
        assertThat(failed.toString()).doesNotContain("s3cr3t");
    }

    @Test
    void whoeverHasBegunToAnswerHasGotTheRequestWhateverBecomesOfTheBody() {
        JsonObject broken = tried(request("/broken"));
        JsonObject large = tried(request("/large"));
        JsonObject failed = tried(request("/broken/fail"));

        assertThat(broken.isTrue("success")).isTrue();
        assertThat(broken.object("response").text("message")).isEqualTo("The body of the answer was cut: broken off");
        assertThat(broken.text("logs")).contains("HTTP/1.1 200 OK", "The body of the answer was cut: broken off");
        assertThat(large.isTrue("success")).isTrue();
        assertThat(large.text("logs")).contains("The body of the answer was cut: too large");
        assertThat(failed.isTrue("success")).isFalse();
    }
}
