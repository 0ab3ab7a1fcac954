package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of the environment is worth a word at the start. */
class SettingWarningsTest {

    private static List<String> warnings(String... namesAndValues) {
        Map<String, String> variables = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return BrokerSettings.of(Settings.of(variables)).warnings();
    }

    @ParameterizedTest
    @CsvSource({
        "CONTRACT_PUBLIC_HEARTBEATS, CONTRACT_PUBLIC_HEARTBEAT",
        "CONTRACT_WEBHOOK_HOST, CONTRACT_WEBHOOK_HOSTS",
        "CONTRACT_DATABASE_URL, CONTRACT_DATABASE",
        "CONTRACT_ALLOW_PUBLIC_READ, CONTRACT_PUBLIC_READ",
        "CONTRACT_BASICAUTH_USERNAME, CONTRACT_BASIC_AUTH_USERNAME",
        "CONTRACT_SECRETKEY_FILE, CONTRACT_SECRET_KEY",
        "PACT_BROKER_LOGLEVEL, PACT_BROKER_LOG_LEVEL",
        "PACT_BROKER_TRUSTED_PROXIES, CONTRACT_TRUSTED_PROXIES",
        "PACT_BROKER_DATABASE_SSL_MODE, PACT_BROKER_DATABASE_SSLMODE"
    })
    void variableThatIsNoSettingIsNamedWithTheOneThatIsLikeIt(String variable, String meant) {
        assertThat(warnings(variable, "s3cret"))
                .containsExactly(
                        variable + " is no setting of the broker and changes nothing. Is " + meant + " meant?");
    }

    @Test
    void nothingIsGuessedWhereNothingIsAlike() {
        assertThat(warnings("CONTRACT_COLOUR_OF_PAGES", "red"))
                .containsExactly("CONTRACT_COLOUR_OF_PAGES is no setting of the broker and changes nothing.");
    }

    @Test
    void settingsOfThePactBrokerWithoutAMeaningHereAreNamedTogether() {
        assertThat(warnings("PACT_BROKER_LOG_DIR", "/var/log", "PACT_BROKER_SEED_EXAMPLE_DATA", "false"))
                .singleElement()
                .asString()
                .contains(
                        "PACT_BROKER_LOG_DIR, PACT_BROKER_SEED_EXAMPLE_DATA. What holds instead is in docs/settings.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PACT_BROKER_TOKEN",
                "PACT_BROKER_USERNAME",
                "PACT_BROKER_PASSWORD",
                "CONTRACT_ARCHIVE",
                "CONTRACT_JAVA_OPTS",
                "CONTRACT_CLIENT_CERTIFICATE_PASSWORD",
                "CONTRACT_RUN_ID",
                "CONTRACT_SERVICE_HOST",
                "CONTRACT_BROKER_SERVICE_PORT_HTTP",
                "CONTRACT_BROKER_PORT_9292_TCP_ADDR",
                "PACT_BROKER_PORT_9292_TCP",
                "CONTRACTS_OF_SOMEBODY",
                "PACTFLOW_TOKEN"
            })
    void whatOthersReadIsLeftAlone(String variable) {
        assertThat(warnings(variable, "1")).isEmpty();
    }

    @Test
    void whatIsReadIsNoneToWarnOf() {
        assertThat(warnings(
                        "PACT_BROKER_BASE_URL", "https://broker.example.org",
                        "PACT_BROKER_BASIC_AUTH_ENABLED", "false",
                        "PACT_BROKER_PORT_ENVIRONMENT_VARIABLE_NAME", "PACT_BROKER_APPLICATION_PORT",
                        "PACT_BROKER_APPLICATION_PORT", "5000",
                        "CONTRACT_BROKER_PORT", "tcp://10.0.0.1:9292",
                        "CONTRACT_WEBHOOK_HOSTS", "",
                        "CONTRACT_WEBHOOK_HOST", ""))
                .isEmpty();
    }

    @Test
    void keyThatCanBeGuessedIsWarnedOf() {
        assertThat(warnings("CONTRACT_SECRET_KEY", "abc"))
                .singleElement()
                .asString()
                .startsWith("CONTRACT_SECRET_KEY can be guessed: it is shorter than 32 characters")
                .doesNotContain("abc");
        assertThat(warnings("CONTRACT_SECRET_KEY", "0123456789abcdef0123456789abcdef"))
                .isEmpty();
    }
}
