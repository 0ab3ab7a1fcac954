package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is believed of the headers that proxies send, and clients could. */
class ProxyTest {

    private static final String TAG = "/pacticipants/web/versions/1/tags/main";
    private static final Map<String, String> NONE = Map.of("CONTRACT_TRUSTED_PROXIES", "none");

    @TempDir
    private Path folder;

    private TestBroker start(Map<String, String> variables) {
        return TestBroker.with(variables, TestDatabase.SQLITE, folder);
    }

    /** The address that the audit log has of a change with this header. */
    private static String address(TestBroker broker, String forwardedFor) {
        broker.send("PUT", TAG, "{}", Map.of("X-Forwarded-For", forwardedFor));
        JsonValue newest =
                broker.get("/audit").json().object("_embedded").items("changes").get(0);
        return ((JsonObject) newest).text("address", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            203.0.113.7                         | 203.0.113.7
            198.51.100.1, 203.0.113.7, 10.0.0.1 | 203.0.113.7
            203.0.113.7:4711                    | 203.0.113.7
            [2001:db8::7]:4711                  | 2001:db8:0:0:0:0:0:7
            2001:db8::7                         | 2001:db8:0:0:0:0:0:7
            10.0.0.2, 10.0.0.1                  | 10.0.0.2
            198.51.100.1, unknown               | 127.0.0.1
            198.51.100.1, 999.1.1.1             | 127.0.0.1
            198.51.100.1, name.example.org      | 127.0.0.1
            """)
    void clientIsTheLastThatIsNoProxy(String forwardedFor, String client) {
        try (TestBroker broker = start(Map.of())) {
            assertThat(address(broker, forwardedFor)).isEqualTo(client);
        }
    }

    @Test
    void onlyNamedProxiesAreBelieved() {
        try (TestBroker broker = start(Map.of("CONTRACT_TRUSTED_PROXIES", "127.0.0.1, 192.0.2.0/24"))) {
            assertThat(address(broker, "10.0.0.2, 10.0.0.1, 192.0.2.1")).isEqualTo("10.0.0.1");
        }
    }

    @Test
    void whatOthersSayIsIgnored() {
        try (TestBroker broker = start(NONE)) {
            Map<String, String> forged =
                    Map.of("X-Forwarded-Host", "elsewhere.example.org", "X-Forwarded-Proto", "https");

            assertThat(address(broker, "203.0.113.7")).isEqualTo("127.0.0.1");
            assertThat(broker.send("GET", "/", "", forged).text()).doesNotContain("elsewhere.example.org", "https:");
        }
    }

    @Test
    void linksBeginWithTheAddressThatAProxyNames() {
        try (TestBroker broker = start(Map.of())) {
            Map<String, String> proxy = Map.of("X-Forwarded-Host", "broker.example.org", "X-Forwarded-Proto", "https");

            assertThat(broker.send("GET", "/", "", proxy).text()).contains("\"https://broker.example.org/pacticipants");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.example.org, https://a.example.org",
        "B.example.org, https://b.example.org/broker",
        "b.example.org:8080, http://b.example.org:8080",
        "b.example.org:1, https://b.example.org/broker",
        "elsewhere.example.org, https://a.example.org"
    })
    void ofSeveralBaseUrlsLinksBeginWithTheOneThatWasUsed(String host, String base) throws IOException {
        String urls = "https://a.example.org https://b.example.org/broker/ http://b.example.org:8080";
        try (TestBroker broker = start(Map.of("CONTRACT_BASE_URL", urls))) {
            assertThat(broker.url()).hasToString("https://a.example.org");
            assertThat(broker.raw("GET / HTTP/1.1", "Host: " + host, "Accept: application/hal+json"))
                    .contains("\"" + base + "/pacticipants\"");
        }
    }

    @Test
    void hostThatIsNoneIsIgnored() {
        try (TestBroker broker = start(Map.of())) {
            assertThat(broker.send("GET", "/", "", Map.of("X-Forwarded-Host", "a host:of its own"))
                            .text())
                    .contains("\"" + broker.url() + "/pacticipants");
        }
    }

    @Test
    void headerThatProxiesDoNotOverwriteSaysNothing() {
        try (TestBroker broker = start(Map.of())) {
            Map<String, String> forged = Map.of("Forwarded", "for=203.0.113.9;host=elsewhere.example.org;proto=https");

            assertThat(broker.send("GET", "/", "", forged).text()).doesNotContain("elsewhere.example.org");
        }
    }

    @Test
    void brokerOpenToItsMachineIsChangedOnlyByTheNamesOfTheMachine() throws IOException {
        String rebound = "Host: rebound.example.org";
        try (TestBroker broker = start(Map.of())) {
            String disguise = "X-Forwarded-Host: localhost";

            assertThat(broker.raw("PUT " + TAG + " HTTP/1.1", rebound)).startsWith("HTTP/1.1 403");
            assertThat(broker.raw("PUT " + TAG + " HTTP/1.1", rebound, disguise))
                    .startsWith("HTTP/1.1 403");
            assertThat(broker.raw("GET /pacticipants HTTP/1.1", rebound)).startsWith("HTTP/1.1 200");
            assertThat(broker.raw("PUT " + TAG + " HTTP/1.1", "Host: localhost"))
                    .startsWith("HTTP/1.1 201");
        }
    }
}
