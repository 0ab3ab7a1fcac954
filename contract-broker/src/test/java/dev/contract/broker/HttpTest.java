package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.core.model.JsonObject;
import java.util.Random;
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
}
