package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Several files of one consumer and one provider. */
class PublishFilesTest extends WithBroker {

    private String file(String folder, String description) throws IOException {
        String contract =
                "{\"consumer\":{\"name\":\"web\"},\"provider\":{\"name\":\"api\"},\"interactions\":[{\"description\":\""
                        + description + "\",\"request\":{\"path\":\"/" + description
                        + "\"},\"response\":{\"status\":200}}]}";
        Path parent = Files.createDirectories(directory.resolve(folder));
        return Files.writeString(parent.resolve(description + ".json"), contract)
                .toString();
    }

    @Test
    void filesOfAPairAreMergedOnRequestOnly() throws Exception {
        String one = file("", "one");
        String two = file("", "two");
        String publish = "publish " + one + " " + two + " -a 1";
        assertThat(refused(publish)).contains(one + " and " + two + " are both the contract of web with api.");
        out(publish + " --merge");
        try (InputStream contract =
                url().resolve("/pacts/provider/api/consumer/web/latest").toURL().openStream()) {
            assertThat(new String(contract.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"one\"", "\"two\"");
        }
    }

    /** Quotes keep shells from finding the files, and Windows never does. */
    @Test
    void patternMeansTheFilesThatItFits() throws Exception {
        file("a/contracts", "one");
        file("b/c/contracts", "two");
        Files.writeString(directory.resolve("a/contracts/notes.txt"), "no contract");
        String publish = "publish '" + directory;
        assertThat(out(publish + "/*/contracts/*.json' -a 1"))
                .contains("one.json")
                .doesNotContain("two.json");
        assertThat(out(publish + "/**/contracts/*.json' -a 2 --merge")).contains("one.json", "two.json");
        out(publish + "/a/contracts' '" + directory + "/a/*/o*.json' -a 3");
        assertThat(refused(publish + "/*/pacts/*.json' -a 4")).contains("/*/pacts/*.json' fits no contract.");
    }

    @Test
    void otherContentOfAVersionIsRefusedOnceAndWithAdvice() throws Exception {
        Path one = Path.of(file("", "one"));
        out("publish " + one + " -a 1");
        Files.writeString(one, Files.readString(one).replace("200", "201"));
        assertThat(ended(ExitCode.USAGE, "publish " + one + " -a 1").err())
                .containsOnlyOnce("Cannot change the content")
                .contains("201")
                .endsWith("Give another name or version, or change what is there.\n");
    }

    @Test
    void versionTakesItsBranchAsATag() throws Exception {
        String publish = "publish " + file("", "one") + " -a 1 -g";
        out(publish + " --branch main -t dev");
        assertThat(out("describe-version -a web -e 1")).contains("dev, main");
        assertThat(refused(publish + " --no-auto-detect-version-properties")).contains("give it with --branch");
    }
}
