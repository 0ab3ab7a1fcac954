package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.core.model.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContractPageTest extends OnEachDatabase {

    private static final String PATH = "/pacts/provider/api/consumer/web/version/1";
    private static final String CONTRACT = """
            {"consumer": {"name": "web"}, "provider": {"name": "api"},
             "interactions": [{"description": "a request for <script>alert(1)</script>", "providerStates": [{"name": "there is a book"}],
               "request": {"method": "GET", "path": "/books/1", "query": {"q": ["<b>"]}},
               "response": {"status": 200, "headers": {"Content-Type": "application/json"},
                 "body": {"items": [{"quantity": 12, "name": "</code><script>alert(2)</script>"}]},
                 "matchingRules": {"body": {
                   "$.items": {"matchers": [{"match": "type", "min": 1}]},
                   "$.items[*].quantity": {"matchers": [{"match": "integer"}]},
                   "$.nowhere": {"matchers": [{"match": "type"}]}}}}}],
             "metadata": {"pactSpecification": {"version": "3.0.0"}}}
            """;

    private void publish(String version, String content) {
        assertThat(broker.publish("web", version, "main", "api", content, null).status())
                .isEqualTo(200);
    }

    @Test
    void rulesStandBesideTheValuesTheyHoldFor() {
        publish("1", CONTRACT);

        assertThat(page(PATH))
                .contains("GET /books/1?q=%3Cb%3E → 200")
                .contains("<b>there is a book</b>")
                .contains("12</span>,<span class=\"rule\" title=\"$.items[*].quantity\">⟨integer⟩</span>")
                .contains("⟨type (min 1)⟩")
                .contains("<span class=\"rule inherited\" title=\"$.items\">⟨type⟩</span>")
                .contains("$.nowhere");
    }

    @Test
    void nothingInAContractBecomesMarkup() {
        publish("1", CONTRACT);

        assertThat(page(PATH))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert")
                .doesNotContain("</code><script");
    }

    @Test
    void whatIsNoContractIsShownAsItIs() {
        publish("1", "{\"interactions\": [{\"description\": 7, \"request\": \"<script>alert(3)\"}]}");

        assertThat(page(PATH))
                .contains("This document cannot be shown as a contract")
                .contains("&lt;script&gt;alert(3)")
                .doesNotContain("<script>alert");
    }

    @Test
    void resultIsShownAtEachInteraction() {
        publish("1", CONTRACT);
        JsonObject contract = broker.get(PATH).json();
        String id = ((JsonObject) contract.items("interactions").get(0)).text("_id");
        JsonObject mismatch =
                JsonObject.of("attribute", "body", "identifier", "$.items[0]", "description", "there is <none>");
        JsonObject test = JsonObject.of("interactionId", id, "success", false, "mismatches", List.of(mismatch));
        JsonObject result =
                JsonObject.of("success", false, "providerApplicationVersion", "5", "testResults", List.of(test));
        broker.post(
                contract.object("_links")
                        .object("pb:publish-verification-results")
                        .text("href"),
                result.with("buildUrl", "javascript:alert(4)"));

        assertThat(page(PATH))
                .contains("Broken")
                .contains("<code>body $.items[0]</code> there is &lt;none&gt;")
                .contains("javascript:alert(4)")
                .doesNotContain("href=\"javascript");
    }

    @Test
    void resultsInAnotherFormAreUnderstoodAndUnknownOnesSaidToBeSilent() {
        publish("1", CONTRACT);
        String results = broker.get(PATH).link("pb:publish-verification-results");
        String description = "a request for <script>alert(1)</script>";
        JsonObject test = JsonObject.of(
                "interactionDescription",
                description,
                "status",
                "failed",
                "exception",
                JsonObject.of("class", "IOError", "message", "refused"));
        broker.post(
                results,
                JsonObject.of(
                        "success",
                        false,
                        "providerApplicationVersion",
                        "5",
                        "testResults",
                        JsonObject.of("tests", List.of(test))));
        assertThat(page(PATH)).contains("Broken").contains("<code>IOError</code> refused");

        broker.post(
                results,
                JsonObject.of("success", true, "providerApplicationVersion", "6", "testResults", "all is well"));
        assertThat(page(PATH)).contains("says nothing about single interactions");
    }

    @Test
    void differenceToTheContentBeforeIsToldByInteraction() {
        publish(
                "1",
                "{\"interactions\": [{\"description\": \"kept\", \"request\": {\"path\": \"/a\"}}, {\"description\": \"gone\"}]}");
        publish(
                "2",
                "{\"interactions\": [{\"description\": \"kept\", \"request\": {\"path\": \"/b\"}}, {\"description\": \"new\"}]}");

        assertThat(page("/pacts/provider/api/consumer/web/version/2"))
                .containsPattern("(?s)Changed since <a[^>]+>version 1")
                .containsPattern("Added</span>\\s+new")
                .containsPattern("Removed</span>\\s+gone")
                .containsPattern("Changed</span>\\s+kept")
                .contains("+    \"path\": \"/b\"");
    }

    @Test
    void otherAddressesLeadToThePage() {
        publish("1", CONTRACT);
        String pair = "/pacts/provider/api/consumer/web";
        String sha = broker.get(PATH).link("pb:pact-version").replaceFirst(".*/", "");
        broker.verify("web", "1", "api", "5", true);

        for (String path :
                List.of("/latest", "/branch/main/latest", "/pact-version/" + sha, "/latest-untagged", "/versions/1")) {
            Answer answer = broker.page(pair + path);
            assertThat(answer.status()).as(path).isEqualTo(303);
            assertThat(answer.location()).as(path).isEqualTo(PATH);
        }
        String result = broker.get(pair + "/pact-version/" + sha + "/verification-results/latest")
                .link("self");
        assertThat(broker.page(result).location()).startsWith(PATH + "?result=");
        assertThat(broker.page(pair + "/branch/other/latest").status()).isEqualTo(404);
    }

    @Test
    void problemsArePagesToo() {
        Answer missing = broker.page("/pacts/provider/api/consumer/web/version/%3Cscript%3E");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.contentType()).startsWith("text/html");
        assertThat(missing.text())
                .contains("There is nothing here")
                .contains("All integrations")
                .doesNotContain("<script>");

        publish("1", CONTRACT);
        assertThat(broker.page(PATH + "?result=x").status()).isEqualTo(400);
        assertThat(broker.page(PATH + "?result=999").status()).isEqualTo(404);
        assertThat(broker.get(PATH + "0").contentType()).startsWith("application/hal+json");
    }

    @Test
    void differenceThatIsTooLongIsCutAndTheWholeIsLinked() {
        String numbers = IntStream.range(1, 60_000).mapToObj(String::valueOf).collect(Collectors.joining(","));
        String contract =
                "{\"interactions\": [{\"description\": \"many\", \"response\": {\"body\": [%s]}}, {\"description\": \"%s\"}]}";
        publish("1", contract.formatted(numbers, "gone"));
        publish("2", contract.formatted(numbers.replace(",", "1,"), "new"));

        String path = "/pacts/provider/api/consumer/web/version/2";
        String shown = page(path);
        assertThat(shown.length()).isLessThan(1_000_000);
        assertThat(shown)
                .containsPattern("Changed</span>\\s+many")
                .contains("There is more. <a href=\"" + path + "/diff/previous-distinct\">");
        assertThat(broker.get(path + "/diff/previous-distinct").text()).containsPattern("-\\s+59998\\n\\+\\s+599981,");
    }

    @Test
    void interactionsOfOneTitleAreToldApartByTheirOrder() {
        String one = "{\"description\": \"a\", \"request\": {\"path\": \"/%s\"}}";
        publish(
                "1",
                "{\"interactions\": [" + String.join(", ", one.formatted(1), one.formatted(2), one.formatted(3))
                        + "]}");
        publish(
                "2",
                "{\"interactions\": [" + String.join(", ", one.formatted(1), one.formatted(2), one.formatted(4))
                        + "]}");

        assertThat(page("/pacts/provider/api/consumer/web/version/2"))
                .contains("a (3)")
                .doesNotContain("a (2)");
    }
}
