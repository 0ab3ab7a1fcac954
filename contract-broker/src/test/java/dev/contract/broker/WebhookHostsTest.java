package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.broker.settings.Settings;
import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of hosts that webhooks may reach. */
class WebhookHostsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/99",
                "2001:db8::/129",
                "10.0.0/8",
                "300.1.1.1",
                "10.0",
                "http://foo",
                "foo:8080",
                "foo/bar",
                "/foo",
                "//",
                "foo.*",
                "a host?",
                "ci.example.org 10.0.0.0/33"
            })
    void entryThatNoHostCouldBeIsRefused(String hosts) {
        assertThatThrownBy(() -> BrokerSettings.of(Settings.of(Map.of("CONTRACT_WEBHOOK_HOSTS", hosts))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("CONTRACT_WEBHOOK_HOSTS: a name without scheme and port, *.example.org,")
                .hasMessageContaining("is expected, but there is '" + hosts.replaceFirst(".* (?=1)|a (?=h)", ""));
    }

    @Test
    void expressionThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> BrokerSettings.of(Settings.of(Map.of("CONTRACT_WEBHOOK_HOSTS", "/[/"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CONTRACT_WEBHOOK_HOSTS: the expression '/[/' cannot be read: Unclosed character class.");
    }

    @Test
    void hostsAreThoseOfTheList() {
        String hosts =
                "CI.example.org,*.apps.example.org 10.2.3.41/24 [2001:db8::]/32 192.0.2.7 /^build-\\d{1,2}$/,/^x$/";
        Map<String, String> settings = Map.of("CONTRACT_WEBHOOK_HOSTS", hosts);
        try (TestBroker broker = TestBroker.with(settings, TestDatabase.SQLITE, folder)) {
            assertThat(List.of("ci.example.org", "a.apps.example.org", "10.2.3.9", "[2001:db8::7]", "192.0.2.7"))
                    .allSatisfy(host -> assertThat(status(broker, host)).isEqualTo(201));
            assertThat(List.of("build-12", "x"))
                    .allSatisfy(host -> assertThat(status(broker, host)).isEqualTo(201));
            assertThat(List.of(
                            "example.org", "10.2.4.9", "[2001:db9::7]", "192.0.2.8", "build-123", "a.ci.example.org"))
                    .allSatisfy(host -> assertThat(status(broker, host)).isEqualTo(400));
        }
    }

    private static int status(TestBroker broker, String host) {
        JsonObject request = JsonObject.of("method", "POST", "url", "https://" + host + "/hook");
        return broker.post("/webhooks", JsonObject.of("request", request)).status();
    }
}
