package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.TestBroker.Answer;
import dev.contract.broker.db.Database;
import dev.contract.broker.retention.RetentionSettings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class OpenApiTest {

    /** Paths of older clients, which the document mentions as a whole. */
    private static final String OLD_NAMES =
            "\\w+ (/pact/provider/.*|/pacts/.*/consumer/\\{consumer}/versions/\\{version})";

    @TempDir
    private Path folder;

    @Test
    void documentHasEveryOperationAndNoOther() throws Exception {
        Set<String> routed = new TreeSet<>();
        try (Database database = DatabaseFile.open(folder.resolve("broker.db").toString())) {
            BrokerSettings settings = BrokerSettings.of(folder.resolve("broker.db"));
            routed.addAll(Application.of(database, settings, RetentionSettings.STANDARD)
                    .router()
                    .operations());
        }
        routed.removeIf(operation -> operation.matches(OLD_NAMES));

        try (TestBroker broker = TestBroker.in(folder)) {
            Answer answer = broker.get("/openapi.yaml");

            assertThat(answer.contentType()).startsWith("application/yaml");
            assertThat(operations(answer.text())).isEqualTo(routed);
        }
    }

    private static Set<String> operations(String text) {
        Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
        Map<?, ?> paths = (Map<?, ?>) document.get("paths");
        return paths.entrySet().stream()
                .flatMap(path -> ((Map<?, ?>) path.getValue())
                        .keySet().stream()
                                .filter(key -> !key.equals("parameters"))
                                .map(method -> method.toString().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
