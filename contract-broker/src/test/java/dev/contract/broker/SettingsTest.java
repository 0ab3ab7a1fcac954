package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.broker.operations.OperationsSettings;
import dev.contract.broker.operations.OperationsSettings.LogFormat;
import dev.contract.broker.settings.Setting;
import dev.contract.broker.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

class SettingsTest {

    @TempDir
    private Path folder;

    private static BrokerSettings of(Map<String, String> variables) {
        return BrokerSettings.of(Settings.of(variables));
    }

    @Test
    void optionsCountBeforeVariablesBeforeThoseOfThePactBrokerBeforeFiles() throws Exception {
        Path file = Files.writeString(folder.resolve("broker.properties"), "port = 1\nwebhook-timeout = 7\n");
        Map<String, String> theirs = Map.of("PACT_BROKER_PORT", "2");
        Map<String, String> both = Map.of("PACT_BROKER_PORT", "2", "CONTRACT_PORT", "3");

        assertThat(BrokerSettings.of(Settings.of(Map.of(), Map.of(), file)).port())
                .isEqualTo(1);
        assertThat(BrokerSettings.of(Settings.of(Map.of(), theirs, file)).port())
                .isEqualTo(2);
        assertThat(BrokerSettings.of(Settings.of(Map.of(), both, file)).port()).isEqualTo(3);
        BrokerSettings all = BrokerSettings.of(Settings.of(Map.of(Setting.PORT, "4"), both, file));
        assertThat(all.port()).isEqualTo(4);
        assertThat(all.webhooks().timeout()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void secretMayStandInAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "s3cret\n");

        BrokerSettings settings = of(
                Map.of("CONTRACT_BASIC_AUTH_USERNAME", "admin", "CONTRACT_BASIC_AUTH_PASSWORD_FILE", file.toString()));

        assertThat(settings.access().writer()).hasToString("admin:***");
        assertThat(Objects.requireNonNull(settings.access().writer()).password())
                .isEqualTo("s3cret");
    }

    @Test
    void databaseOfThePactBrokerMayComeInParts() {
        Map<String, String> parts = Map.of(
                "PACT_BROKER_DATABASE_HOST", "db.example.org",
                "PACT_BROKER_DATABASE_NAME", "contracts",
                "PACT_BROKER_DATABASE_USERNAME", "me",
                "PACT_BROKER_DATABASE_PASSWORD", "a b/c");

        assertThat(of(parts).database()).isEqualTo("postgresql://me:a%20b%2Fc@db.example.org/contracts");
        assertThat(of(Map.of("PACT_BROKER_DATABASE_ADAPTER", "sqlite", "PACT_BROKER_DATABASE_NAME", "b.db"))
                        .database())
                .isEqualTo("b.db");
    }

    @Test
    void addressForClientsDoesNotLeadAwayFromABrokerOfThisMachine() {
        Map<String, String> client = Map.of("PACT_BROKER_BASE_URL", "https://broker.example.org");

        assertThat(of(client).baseUrl()).isNull();
        assertThat(of(Map.of(
                                "PACT_BROKER_BASE_URL", "https://broker.example.org https://other",
                                "CONTRACT_HOST", "0.0.0.0",
                                "CONTRACT_ACCESS", "open"))
                        .baseUrl())
                .isEqualTo("https://broker.example.org");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    CONTRACT_PORT | 99999 | CONTRACT_PORT: a number from 0 to 65535 is expected, but it is '99999'.
                    CONTRACT_MAX_BODY_SIZE | 0 | from 1 to 1000
                    PACT_BROKER_WEBHOOK_TIMEOUT | soon | PACT_BROKER_WEBHOOK_TIMEOUT: a number from 1
                    CONTRACT_WEBHOOK_RETRY_SCHEDULE | 1m | seconds are expected, each up to a day (86400), such as '10 60 120'
                    CONTRACT_WEBHOOK_RETRY_SCHEDULE | 10 -5 | seconds are expected, each up to a day (86400), such as '10 60 120'
                    CONTRACT_TRUSTED_PROXIES | 10.0.0.0/8 proxy.example.org | but there is 'proxy.example.org'
                    CONTRACT_TRUSTED_PROXIES | 10.0.0.1/8 | a range such as 10.2.0.0/16 is expected, but there is '10.0.0.1/8'
                    CONTRACT_TRUSTED_PROXIES | 10.0.0.0/99 | but there is '10.0.0.0/99'
                    CONTRACT_PUBLIC_READ | maybe | true or false is expected, but it is 'maybe'
                    CONTRACT_ACCESS | closed | 'open' or 'users' is expected
                    CONTRACT_BASE_URL | broker.example.org | a URL such as https://broker.example.org is expected
                    CONTRACT_BASIC_AUTH_USERNAME | me | CONTRACT_BASIC_AUTH_PASSWORD is not. Set both, or neither
                    CONTRACT_BASIC_AUTH_PASSWORD | me | CONTRACT_BASIC_AUTH_USERNAME is not
                    CONTRACT_OIDC_ISSUER | https://id.example.org | People cannot log in without CONTRACT_OIDC_CLIENT_ID and CONTRACT_OIDC_CLIENT_SECRET: issuer
                    CONTRACT_SECRET_KEY_FILE | /nowhere/key | CONTRACT_SECRET_KEY_FILE: the file /nowhere/key cannot be read
                    CONTRACT_WEBHOOK_CERTIFICATES | /nowhere/ca.pem | CONTRACT_WEBHOOK_CERTIFICATES:
                    PACT_BROKER_BASIC_AUTH_ENABLED | perhaps | PACT_BROKER_BASIC_AUTH_ENABLED: true or false is expected
                    """)
    void wrongValueIsNamedWithWhatIsExpected(String variable, String value, String message) {
        assertThatThrownBy(() -> of(Map.of(variable, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message.strip());
    }

    @Test
    void whatKubernetesSaysOfAServiceIsNoSetting() {
        assertThat(of(Map.of("PACT_BROKER_PORT", "tcp://10.0.0.1:80", "CONTRACT_PORT", "tcp://10.0.0.2:80"))
                        .port())
                .isEqualTo(9292);
    }

    @Test
    void lineOfAFileThatIsNoSettingIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("broker.properties"), "prot=1\n");

        assertThatThrownBy(() -> Settings.of(Map.of(), Map.of(), file))
                .hasMessageContaining(file + ": there is no setting 'prot'");
        assertThatThrownBy(() -> Settings.of(Map.of(), Map.of(), folder.resolve("missing")))
                .hasMessageContaining("cannot be read");
    }

    @Test
    void secretIsNotShown() {
        BrokerSettings settings = of(Map.of(
                "CONTRACT_BASIC_AUTH_USERNAME", "admin",
                "CONTRACT_BASIC_AUTH_PASSWORD", "s3cret",
                "CONTRACT_SECRET_KEY", "k3y"));

        assertThat(settings.toString() + settings.access())
                .doesNotContain("s3cret")
                .doesNotContain("k3y");
    }

    @Test
    void logsAreSetInTheWordsOfThePactBrokerToo() {
        OperationsSettings settings = of(Map.of(
                        "PACT_BROKER_LOG_FORMAT", "json",
                        "PACT_BROKER_LOG_LEVEL", "fatal",
                        "PACT_BROKER_SQL_LOG_WARN_DURATION", "2.5"))
                .operations();
        assertThat(settings)
                .isEqualTo(new OperationsSettings(LogFormat.JSON, Level.ERROR, false, Duration.ofMillis(2500)));

        assertThat(of(Map.of("PACT_BROKER_LOG_FORMAT", "color")).operations()).isEqualTo(OperationsSettings.STANDARD);
        Map<String, String> both = Map.of("PACT_BROKER_SQL_LOG_WARN_DURATION", "5", "CONTRACT_SLOW_QUERY_MILLIS", "7");
        assertThat(of(both).operations().slowQuery()).isEqualTo(Duration.ofMillis(7));
    }

    @Test
    void unknownFormatOrLevelIsRefused() {
        assertThatThrownBy(() -> of(Map.of("CONTRACT_LOG_FORMAT", "xml")))
                .hasMessage("CONTRACT_LOG_FORMAT: 'text' or 'json' is expected, but it is 'xml'.");
        assertThatThrownBy(() -> of(Map.of("PACT_BROKER_LOG_LEVEL", "loud")))
                .hasMessageContaining("PACT_BROKER_LOG_LEVEL: error, warn, info, debug or trace is expected");
        assertThatThrownBy(() -> of(Map.of("PACT_BROKER_SQL_LOG_WARN_DURATION", "soon")))
                .hasMessageContaining("PACT_BROKER_SQL_LOG_WARN_DURATION: seconds such as 5 or 0.5 are expected");
    }
}
