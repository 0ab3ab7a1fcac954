package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the files of a database; SQLite's can be read here. */
class WebhookSecretsTest {

    @Test
    void secretsDoNotStandInTheDatabase(@TempDir Path folder) throws Exception {
        try (TestBroker broker = TestBroker.in(folder)) {
            JsonObject request = JsonObject.of(
                            "method", "POST", "url", "https://example.org/", "password", "deep-secret")
                    .with("headers", JsonObject.of("Authorization", "Bearer very-secret-token"));
            assertThat(broker.post("/webhooks", JsonObject.of("description", "seen in clear", "request", request))
                            .status())
                    .isEqualTo(201);
        }
        StringBuilder stored = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                stored.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(stored)
                .contains("seen in clear")
                .doesNotContain("very-secret-token")
                .doesNotContain("deep-secret");
    }
}
