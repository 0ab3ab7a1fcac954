package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.broker.db.Database;
import dev.contract.broker.http.Permission;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiTest {

    @TempDir
    private Path folder;

    private Map<String, Permission> routed;
    private Map<String, String> documented;

    @BeforeEach
    void read() throws Exception {
        try (Database database = DatabaseFile.open(folder.resolve("broker.db").toString())) {
            BrokerSettings settings = BrokerSettings.of(folder.resolve("broker.db"));
            routed = new TreeMap<>(Application.of(database, settings).router().operations());
        }
        try (TestBroker broker = TestBroker.in(folder)) {
            Answer answer = broker.get("/openapi.yaml");
            assertThat(answer.contentType()).startsWith("application/yaml");
            documented = ApiDocument.scopes(answer.text());
        }
    }

    @Test
    void documentHasEveryOperationAndNoOther() {
        routed.keySet().removeIf(ApiDocument::isOldName);

        assertThat(documented.keySet()).isEqualTo(routed.keySet());
    }

    @Test
    void documentNamesTheScopeThatEachOperationNeeds() {
        Map<String, String> needed = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        routed.forEach((operation, permission) -> {
            needed.put(operation, permission.name().toLowerCase(Locale.ROOT));
            expected.put(operation, documented.getOrDefault(ApiDocument.newName(operation), "not documented"));
        });

        assertThat(needed).isEqualTo(expected).hasSizeGreaterThan(150);
    }

    @Test
    void browsersShowTheDocument() {
        try (TestBroker broker = TestBroker.in(folder)) {
            assertThat(broker.page("/openapi.yaml").contentType()).isEqualTo("text/plain;charset=utf-8");
            assertThat(broker.get("/openapi.yaml", "*/*").contentType()).isEqualTo("application/yaml");
            assertThat(broker.page("/openapi.yaml").text())
                    .isEqualTo(broker.get("/openapi.yaml", "*/*").text());
        }
    }
}
