package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever may not pass is told so on a page, at a browser; programs get what the Pact Broker answers. */
class RefusalPageTest {

    private static final Map<String, String> USERS = Map.of(
            "CONTRACT_BASIC_AUTH_USERNAME", "ada",
            "CONTRACT_BASIC_AUTH_PASSWORD", "a-secret",
            "CONTRACT_BASIC_AUTH_READ_ONLY_USERNAME", "bob",
            "CONTRACT_BASIC_AUTH_READ_ONLY_PASSWORD", "b-secret");

    private TestBroker broker;

    @BeforeEach
    void start(@TempDir Path folder) {
        broker = TestBroker.with(USERS, TestDatabase.SQLITE, folder);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private static Map<String, String> headers(String accept, String pair) {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", accept));
        if (!pair.isEmpty()) {
            byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
            headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        return headers;
    }

    private Answer page(String path, String pair) {
        return broker.send("GET", path, "", headers("text/html", pair));
    }

    private static void assertPage(Answer answer, int status, String... texts) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.text()).contains(texts);
    }

    @Test
    void whoeverDoesNotLogInIsToldHowTo() {
        assertPage(page("/", ""), 401, "Who are you?", "a user and a password", "Load this page again");
        HttpHeaders headers = broker.headers("/", headers("text/html", ""));
        assertThat(headers.firstValue("WWW-Authenticate")).contains("Basic realm=\"Restricted area\"");
        assertThat(broker.get("/").text()).isEmpty();
    }

    @Test
    void wrongPasswordIsNamedAsTheReason() {
        assertPage(page("/", "ada:guess"), 401, "There is no such user, or the password is another one");
        assertThat(broker.headers("/", headers("text/html", "ada:guess")).firstValue("WWW-Authenticate"))
                .isPresent();
        assertThat(broker.send("GET", "/", "", headers("*/*", "ada:guess")).text())
                .isEmpty();
    }

    @Test
    void whoeverGuessesTooOftenIsToldToWait() {
        for (int i = 0; i < 10; i++) {
            page("/", "ada:guess" + i);
        }

        assertPage(page("/", "ada:a-secret"), 429, "Too many wrong credentials: try again in");
        assertThat(broker.headers("/", headers("text/html", "ada:a-secret")).firstValue("Retry-After"))
                .isPresent();
    }

    @Test
    void readerIsToldWhatIsForAdministrators() {
        assertPage(page("/tokens", "bob:b-secret"), 403, "bob has the scope", "but this needs", ">bob<");
        assertPage(broker.form("/tokens", headers("text/html", "bob:b-secret"), "name", "mine"), 403, "bob has");
        assertThat(broker.send("GET", "/tokens", "", headers("*/*", "bob:b-secret"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void formOfAnotherSiteIsRefusedOnAPage() {
        Answer refused = broker.form("/tokens", Map.of("Sec-Fetch-Site", "cross-site"), "name", "mine");

        assertPage(refused, 403, "A page of another site may not change anything here");
    }

    @Test
    void brokerWithoutUsersSaysWhereTheyAreSet(@TempDir Path other) throws Exception {
        String database = TestDatabase.SQLITE.create(other);
        try (TestBroker open = TestBroker.on(database)) {
            open.send("POST", "/tokens", "{\"name\": \"a\", \"scope\": \"admin\"}", Map.of());
        }
        try (TestBroker asking = TestBroker.with(Map.of("CONTRACT_HOST", "0.0.0.0"), database)) {
            assertPage(asking.page("/"), 401, "has no users", "CONTRACT_BASIC_AUTH_USERNAME");
        }
    }
}
