package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.contract.broker.settings.Setting;
import dev.contract.broker.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which database is meant, in the words of the Pact Broker too: never another one without a word. */
class DatabaseSettingsTest {

    private static final String MODE = "PACT_BROKER_DATABASE_SSLMODE";

    @TempDir
    private Path folder;

    private static String database(String... namesAndValues) {
        return database(Map.of(), namesAndValues);
    }

    private static String database(Map<Setting, String> options, String... namesAndValues) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return BrokerSettings.of(Settings.of(options, variables, null)).database();
    }

    @ParameterizedTest
    @CsvSource({
        "PACT_BROKER_DATABASE_ADAPTER, postgres",
        "PACT_BROKER_DATABASE_ADAPTER, sqlite",
        "PACT_BROKER_DATABASE_HOST, db.example.org",
        "PACT_BROKER_DATABASE_PORT, 5432",
        "PACT_BROKER_DATABASE_USERNAME, me",
        "PACT_BROKER_DATABASE_PASSWORD, s3cret"
    })
    void partWithoutTheNameIsRefused(String variable, String value) {
        assertThatThrownBy(() -> database(variable, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(variable + " is set, but PACT_BROKER_DATABASE_NAME is not")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void partsSayNothingWhereTheWholeDatabaseIsSet() {
        assertThat(database("PACT_BROKER_DATABASE_ADAPTER", "postgres", "CONTRACT_DATABASE", "a.db"))
                .isEqualTo("a.db");
        assertThat(database(Map.of(Setting.DATABASE, "b.db"), "PACT_BROKER_DATABASE_HOST", "db.example.org"))
                .isEqualTo("b.db");
    }

    @Test
    void whatKubernetesSaysOfAServiceIsNoPart() {
        assertThat(database("PACT_BROKER_DATABASE_PORT", "tcp://10.0.0.1:5432")).isEqualTo(Setting.DATABASE.standard());
    }

    @Test
    void passwordOfThePartsMayStandInAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "s3cret\n");

        assertThat(database(
                        "PACT_BROKER_DATABASE_NAME", "c",
                        "PACT_BROKER_DATABASE_USERNAME", "me",
                        "PACT_BROKER_DATABASE_PASSWORD_FILE", file.toString()))
                .isEqualTo("postgresql://me:s3cret@localhost/c");
    }

    @Test
    void modeOfTlsIsThatOfTheUrl() {
        assertThat(database("PACT_BROKER_DATABASE_NAME", "c", MODE, "require"))
                .isEqualTo("postgresql://localhost/c?sslmode=require");
        assertThat(database("PACT_BROKER_DATABASE_URL", "postgres://h/c?a=b", MODE, "verify-full"))
                .isEqualTo("postgres://h/c?a=b&sslmode=verify-full");
        assertThat(database("CONTRACT_DATABASE", "postgresql://h/c?sslmode=verify-ca", MODE, "disable"))
                .isEqualTo("postgresql://h/c?sslmode=verify-ca");
        assertThat(database("CONTRACT_DATABASE", "c.db", MODE, "prefer")).isEqualTo("c.db");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATABASE_ADAPTER | mysql2              | PACT_BROKER_DATABASE_ADAPTER: postgres or sqlite is expected, but it is 'mysql2'.
            DATABASE_HOST    | /var/run/postgresql | PACT_BROKER_DATABASE_HOST: the name or address of a host is expected
            DATABASE_PORT    | x                   | PACT_BROKER_DATABASE_PORT: a number is expected
            DATABASE_SSLMODE | on                  | PACT_BROKER_DATABASE_SSLMODE: one of disable, allow, prefer, require, verify-ca, verify-full is expected
            """)
    void partThatCannotBeUsedIsNamed(String part, String value, String message) {
        assertThatThrownBy(() -> database("PACT_BROKER_DATABASE_NAME", "c", "PACT_BROKER_" + part, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void modeOfTlsWithoutADatabaseIsRefused() {
        assertThatThrownBy(() -> database(MODE, "require")).hasMessageContaining("is set, but no database is");
    }

    @Test
    void variableMayHaveAnotherName() {
        String renamed = "PACT_BROKER_DATABASE_URL_ENVIRONMENT_VARIABLE_NAME";

        assertThat(database(renamed, "DATABASE_URL", "DATABASE_URL", "postgres://h/c"))
                .isEqualTo("postgres://h/c");
        assertThatThrownBy(() -> database(renamed, "DATABASE_URL"))
                .hasMessageContaining(renamed + " names DATABASE_URL, which is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://a:s3cret@host/x", "jdbc:oracle:thin:s3cret@x", "postgresql://a:s3 cret@host/x"})
    void databaseOfAnotherKindIsRefusedWithoutThePassword(String url) {
        assertThatThrownBy(() -> database("CONTRACT_DATABASE", url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CONTRACT_DATABASE: the ")
                .hasMessageContaining("postgresql://user:password@host")
                .hasMessageNotContaining("cret");
    }
}
