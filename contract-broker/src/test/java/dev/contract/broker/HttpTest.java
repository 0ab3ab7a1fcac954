package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.core.model.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HttpTest extends OnEachDatabase {

    @Test
    void unknownPathIsAnsweredInJson() {
        Answer answer = broker.get("/no/such/path");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().text("error")).contains("not found");
    }

    @Test
    void wrongMethodNamesTheRightOnes() {
        assertThat(broker.send("DELETE", "/contracts/publish", "", "*/*").status())
                .isEqualTo(405);
        assertThat(broker.send("OPTIONS", "/contracts/publish", "", "*/*").status())
                .isEqualTo(200);
    }

    @Test
    void errorsAreProblemDetailsForThoseWhoAcceptThem() {
        Answer answer = broker.send("POST", "/pacticipants", "{}", "application/problem+json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("status")).hasToString("400");
    }

    @Test
    void brokenJsonIsExplainedWithItsPlace() {
        Answer answer = broker.put("/pacts/provider/api/consumer/web/version/1", "{\"a\": }");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().text("error")).contains("line 1");
    }

    @Test
    void textThatNoDatabaseCanStoreIsRefused() {
        Answer nul = broker.send("POST", "/pacticipants", "{\"name\": \"a\\u0000b\"}", "application/hal+json");
        Answer half = broker.send("POST", "/pacticipants", "{\"name\": \"a\\ud800b\"}", "application/hal+json");

        assertThat(nul.status()).as(nul.text()).isEqualTo(400);
        assertThat(nul.json().text("error")).contains("U+0000");
        assertThat(half.status()).as(half.text()).isEqualTo(400);
    }

    /** A name that does not become shorter by compression. */
    @Test
    void nameThatNoIndexHoldsIsRefused() {
        String name = new Random(1)
                .ints(10_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Answer answer = broker.post("/pacticipants", JsonObject.of("name", name));

        assertThat(answer.status()).isEqualTo(database == TestDatabase.SQLITE ? 201 : 400);
        assertThat(broker.get("/pacticipants").status()).isEqualTo(200);
    }

    @Test
    void namesMayContainSlashesAndSpaces() {
        String path = "/pacticipants/New%2FApp%20%C3%BC/branches/feat%2Fx/versions/1%2F2";

        assertThat(broker.put(path, "{}").status()).isEqualTo(201);
        assertThat(broker.get(path).link("self")).endsWith(path);
    }

    @Test
    void whatIsNotThereIsNamed() {
        broker.publish("web", "1", "main", "api", "a");
        Map<String, String> missing = new LinkedHashMap<>();
        missing.put("/pacticipants/web/versions/9", "version 9 of web");
        missing.put("/pacticipants/api/latest-version", "such version of api");
        missing.put("/pacticipants/web/branches/x", "branch x of web");
        missing.put("/pacticipants/web/versions/1/tags/prod", "tag prod with version 1");
        missing.put("/environments/7", "environment 7");
        missing.put("/deployed-versions/7", "deployment 7");
        missing.put("/webhooks/7", "webhook 7");
        missing.put("/triggered-webhooks/7/logs", "delivery 7");
        missing.put("/tokens/7", "token 7");
        missing.put(
                TestBroker.contractPath("web", "1", "api") + "/verification-results/latest",
                "result of this contract yet");

        missing.forEach((path, what) -> {
            Answer answer = broker.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.json().text("detail")).as(path).isEqualTo("There is no " + what);
            assertThat(answer.json().text("error")).contains("not found");
        });
        assertThat(broker.page("/environments/7").text()).contains("<p>There is no environment 7</p>");
    }

    @Test
    void namesMayBeginWithSpaces() {
        broker.publish(" web", "1", "main", " api", "a");

        for (String path : new String[] {
            "/", "/network", "/pacticipants", "/pacticipants/%20web", "/pacticipants/%20web/versions/1"
        }) {
            Answer page = broker.page(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            Matcher links = Pattern.compile("href=\"(/[^\"#]*)").matcher(page.text());
            while (links.find()) {
                assertThat(broker.page(links.group(1).replace("&amp;", "&")).status())
                        .as(links.group(1))
                        .isIn(200, 303);
            }
        }
    }
}
