package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AuditPageTest extends OnEachDatabase {

    @Test
    void changesAreToldInWordsAndLeadToWhatWasChanged() {
        broker.publish("web", "1", "main", "api", "a");
        broker.put("/pacticipants/web/versions/1/tags/%3Cb%3Eprod", "{}");

        assertThat(page("/audit"))
                .containsSubsequence("tagged web 1 as &lt;b&gt;prod", "published contracts")
                .contains("href=\"/pacticipants/web/versions/1\"", "PUT /pacticipants/web/versions/1/tags/%3Cb%3Eprod")
                .doesNotContain("<b>prod");
    }

    @Test
    void whatThePathDoesNotSayIsToldToo() {
        String test = broker.environment("test");
        broker.publish("web", "1", "main", "api", "a");
        broker.verify("web", "1", "api", "5", true);
        String deployed = broker.deploy("web", "1", test, "eu").json().text("uuid");
        broker.send("PATCH", "/deployed-versions/" + deployed, "{\"currentlyDeployed\": false}", "*/*");
        JsonObject request = JsonObject.of("method", "POST", "url", "https://ci.example.org");
        JsonObject webhook =
                JsonObject.of("description", "tell", "events", List.of(JsonObject.of("name", "contract_published")));
        String uuid = broker.post("/webhooks", webhook.with("request", request))
                .link("self")
                .replaceFirst(".*/", "");
        broker.send("DELETE", "/webhooks/" + uuid, "", "*/*");
        broker.post("/tokens", JsonObject.of("name", "builds", "scope", "ci"));
        broker.post("/pacticipants", JsonObject.of("name", "stock"));
        broker.send("DELETE", "/environments/" + test, "", "*/*");

        assertThat(page("/audit"))
                .containsSubsequence(
                        "deleted an environment: test",
                        "made a participant: stock",
                        "made a token: builds (ci)",
                        "deleted a webhook: tell",
                        "made a webhook: tell",
                        "ended a deployment: web 1 in test (eu)",
                        "deployed web 1: test (eu)",
                        "published a result for the contract of web with api: 5 of api passed",
                        "published contracts: web 1, contract with api",
                        "made an environment: test");
    }

    @Test
    void changesAreFilteredByCallerAndDay() {
        broker.put("/pacticipants/web/versions/1/tags/prod", "{}");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(page("/audit?caller=anybody&from=" + today.minusDays(1) + "&to=" + today.plusDays(1)))
                .contains("tagged web 1 as prod");
        assertThat(page("/audit?caller=%3Ci%3Esomebody"))
                .contains("that fits", "&lt;i>somebody")
                .doesNotContain("<i>");
        assertThat(page("/audit?to=" + today.minusDays(2))).contains("that fits");
        assertThat(page("/audit?from=" + today.plusDays(2))).contains("that fits");
        assertThat(broker.get("/audit?to=" + today.minusDays(2)).text()).doesNotContain("prod");
        assertThat(broker.page("/audit?from=yesterday").status()).isEqualTo(400);
    }

    @Test
    void formWithWhatWasTypedStaysWhereADayIsNone() {
        broker.put("/pacticipants/web/versions/1/tags/prod", "{}");

        assertThat(broker.page("/audit?caller=ada&from=%3Ci%3Efoo&to=2027-01-31")
                        .text())
                .contains("From must be a day such as 2027-01-31", "value=\"&lt;i>foo\"", "value=\"ada\"")
                .contains("value=\"2027-01-31\"")
                .doesNotContain("tagged", "<i>", "There is nothing here", "Nobody has changed");
    }

    @Test
    void momentIsToldExactlyToo() {
        broker.put("/pacticipants/web/versions/1/tags/prod", "{}");
        String day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(LocalDate.now(ZoneOffset.UTC));

        assertThat(page("/audit"))
                .containsPattern("just now</time> <span class=\"exactly\">" + day + ", \\d\\d:\\d\\d:\\d\\d UTC<");
    }

    @Test
    void listComesInPages() {
        for (int i = 0; i < 31; i++) {
            broker.put("/pacticipants/web/versions/" + i + "/tags/prod", "{}");
        }

        assertThat(page("/audit")).contains("1–30 of 31", "page=2").doesNotContain("tagged web 0 as");
        assertThat(page("/audit?page=2")).contains("tagged web 0 as prod").doesNotContain("tagged web 1 as");
    }
}
