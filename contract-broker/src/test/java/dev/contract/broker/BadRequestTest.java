package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that nobody means well, or that got out of hand. */
class BadRequestTest {

    private static final String CONTRACT = "/pacts/provider/api/consumer/web/version/1";

    @TempDir
    private Path folder;

    @Test
    void bodyLargerThanTheLimitIsRefusedAndTheBrokerGoesOn() {
        try (TestBroker broker = TestBroker.withMaxBody(folder, 400_000)) {
            Answer small = broker.put(CONTRACT, "{\"a\": \"" + "x".repeat(390_000) + "\"}");
            Answer large = broker.put(CONTRACT, "{\"a\": \"" + "x".repeat(3_000_000) + "\"}");

            assertThat(small.status()).isEqualTo(201);
            assertThat(large.status()).isEqualTo(413);
            assertThat(large.json().text("error")).contains("larger than 400,000 bytes");
            assertThat(broker.get(CONTRACT).status()).isEqualTo(200);
        }
    }

    @Test
    void deepNestingIsRefused() {
        try (TestBroker broker = TestBroker.in(folder)) {
            for (int depth : new int[] {950, 100_000}) {
                Answer answer =
                        broker.put(CONTRACT, "{\"interactions\": " + "[".repeat(depth) + "]".repeat(depth) + "}");
                assertThat(answer.status()).as("depth %d", depth).isIn(201, 400);
            }
            assertThat(broker.put(CONTRACT + "0", "[".repeat(100_000)).status()).isEqualTo(400);
        }
    }

    @Test
    void nameOfTenThousandCharactersIsAName() {
        try (TestBroker broker = TestBroker.in(folder)) {
            String name = "ü".repeat(10_000);
            Answer created = broker.post("/pacticipants", JsonObject.of("name", name));

            assertThat(created.status()).isEqualTo(201);
            assertThat(broker.get(created.link("self")).json().text("name")).isEqualTo(name);
        }
    }

    @Test
    void whatTheServerItselfRefusesIsJsonToo() {
        try (TestBroker broker = TestBroker.in(folder)) {
            assertThat(broker.get("/pacticipants/%00").status()).isEqualTo(400);
            assertThat(broker.get("/pacticipants/%00").json().has("error")).isTrue();
            assertThat(broker.send("TRACE", "/", "", "*/*").status()).isEqualTo(405);
        }
    }

    @Test
    void sqlAndHtmlAreText() {
        try (TestBroker broker = TestBroker.in(folder)) {
            String name = "x'; drop table participants; --<script>alert(1)</script>";
            assertThat(broker.publish(name, name, name, "api", name).status()).isEqualTo(200);

            assertThat(broker.get("/pacticipants").text()).contains("drop table");
            assertThat(broker.get("/", "text/html").text())
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>alert");
        }
    }
}
