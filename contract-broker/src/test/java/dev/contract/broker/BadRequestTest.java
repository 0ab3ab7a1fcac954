package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.core.model.JsonObject;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that nobody means well, or that got out of hand. */
class BadRequestTest {

    private static final String CONTRACT = "/pacts/provider/api/consumer/web/version/1";

    @TempDir
    private Path folder;

    @Test
    void bodyLargerThanTheLimitIsRefusedAndTheBrokerGoesOn() {
        try (TestBroker broker = TestBroker.with(Map.of("CONTRACT_MAX_BODY_SIZE", "1"), TestDatabase.SQLITE, folder)) {
            Answer small = broker.put(CONTRACT, "{\"a\": \"" + "x".repeat(1_000_000) + "\"}");
            Answer large = broker.put(CONTRACT, "{\"a\": \"" + "x".repeat(3_000_000) + "\"}");

            assertThat(small.status()).isEqualTo(201);
            assertThat(large.status()).isEqualTo(413);
            assertThat(large.json().text("error")).contains("larger than 1,048,576 bytes");
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
    void nameThatNoUrlCanHoldIsRefused() {
        try (TestBroker broker = TestBroker.in(folder)) {
            String name = "a".repeat(140_000);
            Answer participant = broker.post("/pacticipants", JsonObject.of("name", name));
            Answer environment =
                    broker.post("/environments", JsonObject.of("name", name, "displayName", "x", "production", false));

            assertThat(participant.status()).isEqualTo(400);
            assertThat(participant.json().text("error")).contains("too long");
            assertThat(environment.status()).isEqualTo(400);
        }
    }

    @Test
    void unknownMethodIsSaidToBeUnknown() throws Exception {
        try (TestBroker broker = TestBroker.in(folder)) {
            String answer = broker.raw("FOO / HTTP/1.1", "Host: x");

            assertThat(answer).startsWith("HTTP/1.1 501").contains("{\"error\":\"There is no method FOO\"}");
        }
    }

    @Test
    void wordThatSaysNotWhichRowsRemainIsRefused() {
        try (TestBroker broker = TestBroker.in(folder)) {
            broker.post("/pacticipants", JsonObject.of("name", "web"));
            Answer answer = broker.get("/matrix?q[][pacticipant]=web&latestby=cvq");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("must be cvp, cvpv or cp, but is cvq");
        }
    }

    @Test
    void whatTheServerItselfRefusesIsJsonToo() {
        try (TestBroker broker = TestBroker.in(folder)) {
            for (int i = 0; i < 20; i++) {
                Answer answer = broker.get("/pacticipants/%00");
                assertThat(answer.status()).isEqualTo(400);
                assertThat(answer.json().has("error")).isTrue();
            }
            assertThat(broker.send("TRACE", "/", "", "*/*").status()).isEqualTo(405);
        }
    }

    @Test
    void valuesOfAWrongTypeAreRefusedAndChangeNothing() {
        try (TestBroker broker = TestBroker.in(folder)) {
            String test = broker.environment("test");
            broker.put("/pacticipants/api/versions/5", "{\"tags\": [{\"name\": \"prod\"}]}");
            broker.send("PATCH", "/pacticipants/api", "{\"mainBranch\": \"main\"}", "*/*");
            String deployments = "/pacticipants/api/versions/5/deployed-versions/environment/" + test;

            assertThat(broker.post(deployments, JsonObject.of("applicationInstance", 7))
                            .status())
                    .isEqualTo(400);
            assertThat(broker.send("PATCH", "/pacticipants/api", "{\"mainBranch\": 5}", "*/*")
                            .status())
                    .isEqualTo(400);
            assertThat(broker.send("PATCH", "/pacticipants/api/versions/5", "{\"tags\": \"prod\"}", "*/*")
                            .status())
                    .isEqualTo(400);
            assertThat(broker.send(
                                    "POST",
                                    "/pacts/provider/api/for-verification",
                                    "{\"providerVersionBranch\": 5}",
                                    "*/*")
                            .status())
                    .isEqualTo(400);
            assertThat(broker.get("/pacticipants/api").json().text("mainBranch"))
                    .isEqualTo("main");
            assertThat(broker.get("/pacticipants/api/versions/5/tags/prod").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void slowClientDoesNotKeepOthersWaiting() throws Exception {
        try (TestBroker broker = TestBroker.in(folder);
                Socket slow = new Socket(
                        InetAddress.getLoopbackAddress(), broker.url().getPort())) {
            String head = "PUT " + CONTRACT + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
                    + "Content-Type: application/json\r\n\r\n1\r\n{\r\n";
            slow.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().flush();

            String large = "{\"a\": \"" + "x".repeat(600_000) + "\"}";
            assertThat(broker.put(CONTRACT, large).status()).isEqualTo(201);
        }
    }

    @Test
    void contractWithOddStatesLeavesThoseOfOthers() {
        try (TestBroker broker = TestBroker.in(folder)) {
            broker.publish(
                    "odd",
                    "1",
                    "main",
                    "api",
                    "{\"interactions\":[{\"description\":\"x\",\"providerStates\":[5,null]}]}",
                    null);
            assertThat(broker.get("/pacts/provider/api/provider-states").status())
                    .isEqualTo(200);
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
