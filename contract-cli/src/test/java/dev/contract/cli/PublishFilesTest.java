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

    /** Quotes keep shells from finding the files, and Windows never does. */
    @Test
    void patternMeansTheFilesThatItFits(@TempDir Path folder) throws Exception {
        Path one = Files.createDirectories(folder.resolve("a/contracts"));
        Path two = Files.createDirectories(folder.resolve("b/c/contracts"));
        file(one, "one");
        file(two, "two");
        Files.writeString(one.resolve("notes.txt"), "no contract");
        try (Broker broker =
                Broker.start(BrokerSettings.of(folder.resolve("db.sqlite")).withPort(0))) {
            String url = broker.url().toString();

            Run direct = Run.of("publish", folder + "/*/contracts/*.json", "-a", "1", "-b", url);
            Run below = Run.of("publish", folder + "/**/contracts/*.json", "-a", "2", "-b", url, "--merge");
            Run twice = Run.of("publish", folder + "/a/contracts", folder + "/a/*/o*.json", "-a", "3", "-b", url);
            Run none = Run.of("publish", folder + "/*/pacts/*.json", "-a", "4", "-b", url);

            assertThat(direct.out()).contains("one.json").doesNotContain("two.json");
            assertThat(below.out()).contains("one.json", "two.json");
            assertThat(twice.exitCode()).as(twice.err()).isZero();
            assertThat(none.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(none.err()).contains("/*/pacts/*.json' fits no contract.");
        }
    }

    @Test
    void otherContentOfAVersionIsRefusedOnceAndWithAdvice(@TempDir Path folder) throws Exception {
        String one = file(folder, "one");
        try (Broker broker =
                Broker.start(BrokerSettings.of(folder.resolve("db.sqlite")).withPort(0))) {
            String url = broker.url().toString();
            assertThat(Run.of("publish", one, "-a", "1", "-b", url).exitCode()).isZero();
            Files.writeString(Path.of(one), Files.readString(Path.of(one)).replace("200", "201"));
            Run refused = Run.of("publish", one, "-a", "1", "-b", url);
            assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(refused.err())
                    .containsOnlyOnce("Cannot change the content")
                    .contains("201");
            assertThat(refused.err()).endsWith("Give another name or version, or change what is there.\n");
        }
    }

    @Test
    void versionTakesItsBranchAsATag(@TempDir Path folder) throws Exception {
        String one = file(folder, "one");
        try (Broker broker =
                Broker.start(BrokerSettings.of(folder.resolve("db.sqlite")).withPort(0))) {
            String url = broker.url().toString();

            Run tagged = Run.of("publish", one, "-a", "1", "--branch", "main", "-g", "-t", "dev", "-b", url);
            Run unknown = Run.of("publish", one, "-a", "1", "-g", "--no-auto-detect-version-properties", "-b", url);

            assertThat(tagged.exitCode()).as(tagged.err()).isZero();
            assertThat(Run.of("describe-version", "-a", "web", "-e", "1", "-b", url)
                            .out())
                    .contains("dev, main");
            assertThat(unknown.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(unknown.err()).contains("give it with --branch");
        }
    }
}
