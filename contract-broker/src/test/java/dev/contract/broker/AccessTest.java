package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.broker.TestBroker.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {

    private static final Map<String, String> USERS = Map.of(
            "CONTRACT_BASIC_AUTH_USERNAME", "admin",
            "CONTRACT_BASIC_AUTH_PASSWORD", "secret");

    @TempDir
    private Path folder;

    private TestBroker start(Map<String, String> variables) {
        return TestBroker.with(variables, TestDatabase.SQLITE, folder);
    }

    private static Answer get(TestBroker broker, String pair, String... headers) {
        Map<String, String> all = new HashMap<>();
        all.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return broker.send("GET", "/pacticipants", "", all);
    }

    @Test
    void whoeverGuessesTooOftenHasToWait() {
        try (TestBroker broker = start(USERS)) {
            for (int i = 0; i < 10; i++) {
                assertThat(get(broker, "admin:guess" + i).status()).isEqualTo(401);
            }
            Answer waiting = get(broker, "admin:secret");

            assertThat(waiting.status()).isEqualTo(429);
            assertThat(waiting.text()).contains("try again in");
        }
    }

    @Test
    void guessesOfOthersHinderNobody() {
        try (TestBroker broker = start(USERS)) {
            for (int i = 0; i < 20; i++) {
                get(broker, "root:guess" + i);
                get(broker, "admin:guess" + i, "X-Forwarded-For", "203.0.113.7");
            }

            assertThat(get(broker, "admin:secret").status()).isEqualTo(200);
            assertThat(get(broker, "admin:secret", "X-Forwarded-For", "203.0.113.7")
                            .status())
                    .isEqualTo(429);
        }
    }

    @Test
    void addressesThatSomebodyInventsAreOfNoUse() {
        try (TestBroker broker = start(USERS)) {
            for (int i = 0; i < 100; i++) {
                assertThat(get(broker, "admin:guess" + i, "X-Forwarded-For", "203.0.113." + i)
                                .status())
                        .isEqualTo(401);
            }

            assertThat(get(broker, "admin:guess", "X-Forwarded-For", "198.51.100.1")
                            .status())
                    .isEqualTo(429);
            assertThat(get(broker, "admin:secret", "X-Forwarded-For", "198.51.100.1")
                            .status())
                    .isEqualTo(429);
            assertThat(get(broker, "other:guess", "X-Forwarded-For", "198.51.100.1")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void whoeverHasBeenLetInIsNotLockedOutByGuessesOfOtherAddresses() {
        try (TestBroker broker = start(USERS)) {
            String[] office = {"X-Forwarded-For", "198.51.100.1"};
            assertThat(get(broker, "admin:secret", office).status()).isEqualTo(200);
            for (int i = 0; i < 110; i++) {
                get(broker, "admin:guess" + i, "X-Forwarded-For", "203.0.113." + i);
            }

            assertThat(get(broker, "admin:secret", office).status()).isEqualTo(200);
            for (int i = 0; i < 10; i++) {
                get(broker, "admin:guess" + i, office);
            }
            assertThat(get(broker, "admin:secret", office).status()).isEqualTo(429);
        }
    }

    @Test
    void brokerThatOthersReachIsNotOpenByItself() {
        Map<String, String> variables = Map.of("CONTRACT_HOST", "0.0.0.0");

        assertThatThrownBy(() -> Broker.start(TestBroker.settings(
                        variables, folder.resolve("broker.db").toString())))
                .isInstanceOf(BrokerStartException.class)
                .hasMessageContaining("--access open");
        assertThat(TestBroker.settings(Map.of("CONTRACT_HOST", "0.0.0.0", "CONTRACT_ACCESS", "open"), "x.db")
                        .access()
                        .open())
                .isTrue();
    }

    @Test
    void pagesOfOtherSitesChangeNothing() {
        try (TestBroker broker = start(Map.of())) {
            for (Map<String, String> page : List.of(
                    Map.of("Sec-Fetch-Site", "cross-site"),
                    Map.of("Sec-Fetch-Site", "same-site"),
                    Map.of("Origin", "https://elsewhere.example.org"),
                    Map.of("Origin", "null"))) {
                assertThat(broker.send("PUT", "/pacticipants/web/versions/1/tags/main", "{}", page)
                                .status())
                        .as(page.toString())
                        .isEqualTo(403);
            }
            Map<String, String> own = Map.of("Origin", broker.url().toString());
            assertThat(broker.send("PUT", "/pacticipants/web/versions/1/tags/main", "{}", own)
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void answersCarryTheNameOfTheRequest() {
        try (TestBroker broker = start(Map.of())) {
            assertThat(broker.headers("/", Map.of("X-Request-Id", "build-7")).firstValue("X-Request-Id"))
                    .contains("build-7");
            assertThat(broker.headers("/", Map.of("X-Request-Id", "two words"))
                            .firstValue("X-Request-Id")
                            .orElse(""))
                    .matches("[0-9a-f]{16}");
        }
    }

    @Test
    void browsersAreToldToShowAndLoadNothingForeign() {
        try (TestBroker broker = start(Map.of())) {
            Map<String, List<String>> headers = broker.headers("/", Map.of()).map();

            assertThat(headers.get("Content-Security-Policy").get(0))
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'");
            assertThat(headers).containsKeys("X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options");
        }
    }
}
