package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.Broker;
import dev.contract.broker.BrokerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files of one consumer and one provider. */
class PublishFilesTest {

    private static String file(Path folder, String description) throws IOException {
        String contract =
                "{\"consumer\":{\"name\":\"web\"},\"provider\":{\"name\":\"api\"},\"interactions\":[{\"description\":\""
                        + description + "\",\"request\":{\"path\":\"/" + description
                        + "\"},\"response\":{\"status\":200}}]}";
        return Files.writeString(folder.resolve(description + ".json"), contract)
                .toString();
    }

    @Test
    void filesOfAPairAreMergedOnRequestOnly(@TempDir Path folder) throws Exception {
        String one = file(folder, "one");
        String two = file(folder, "two");
        Path database = folder.resolve("broker.sqlite");
        try (Broker broker = Broker.start(BrokerSettings.of(database).withPort(0))) {
            String url = broker.url().toString();

            Run refused = Run.of("publish", one, two, "-a", "1", "-b", url);
            Run merged = Run.of("publish", one, two, "-a", "1", "-b", url, "--merge");

            assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(refused.err()).contains(one + " and " + two + " are both the contract of web with api.");
            assertThat(merged.exitCode()).as(merged.err()).isZero();
            URI published = URI.create(url + "/pacts/provider/api/consumer/web/latest");
            try (InputStream contract = published.toURL().openStream()) {
                assertThat(new String(contract.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("\"one\"", "\"two\"");
            }
        }
    }
}
