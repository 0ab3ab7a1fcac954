package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns mean what they mean in a shell, and look no further than they have to. */
class FilePatternTest {

    @TempDir
    Path directory;

    @BeforeEach
    void files() throws IOException {
        for (String name :
                List.of("top.json", "a/one.json", "a/b/two.json", "a/b/c/three.json", "d/b/four.json", "a/x.txt")) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        Files.createDirectories(directory.resolve("node_modules/x"));
        Files.createSymbolicLink(directory.resolve("node_modules/x/up"), directory);
        Files.createDirectories(directory.resolve("deep"));
        Files.createSymbolicLink(directory.resolve("deep/up"), directory);
        Files.createSymbolicLink(directory.resolve("linked"), directory);
    }

    private List<String> found(String pattern) throws UsageException {
        return FilePattern.find(directory + "/" + pattern).stream()
                .map(file -> directory.relativize(file).toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *.json            | top.json
            */b/*.json        | a/b/two.json d/b/four.json
            {a,d}/b/*.json    | a/b/two.json d/b/four.json
            a/[ab]/t??.json   | a/b/two.json
            a/**/*.json       | a/b/c/three.json a/b/two.json a/one.json
            a/**/b/*.json     | a/b/two.json
            a/**/**/one.json  | a/one.json
            a/*/              | a/b
            */b               | a/b d/b
            a//b//*.json      | a/b/two.json
            {a,d}/**/*o*.json | a/b/two.json a/one.json d/b/four.json
            {a/b{,/c},d/b}/*o* | a/b/c/three.json a/b/two.json d/b/four.json
            a**/*.json        | a/one.json
            linked/*.json     | linked/top.json
            deep/**/*.json    |
            none*/x.json      |
            """)
    void patternFits(String pattern, String files) throws Exception {
        assertThat(found(pattern)).containsExactlyElementsOf(files == null ? List.of() : List.of(files.split(" ")));
    }

    @Test
    void linkToWhereItStandsLeadsNowhere() throws Exception {
        assertThat(found("**/*.json"))
                .containsExactly("a/b/c/three.json", "a/b/two.json", "a/one.json", "d/b/four.json", "top.json");
    }

    @Test
    void linkThatLeadsNowhereIsNotLeftOut() throws Exception {
        Files.createSymbolicLink(directory.resolve("d/gone.json"), directory.resolve("nothing"));
        assertThat(found("d/*.json")).containsExactly("d/gone.json");
        assertThatThrownBy(() -> ContractFiles.read(List.of(directory + "/d")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("gone.json cannot be read");
    }

    /** As package managers leave them: twelve packages, each with links to all. */
    @Test
    void linksBetweenDirectoriesAreNoLabyrinth() throws Exception {
        for (int i = 0; i < 12; i++) {
            Path modules = Files.createDirectories(directory.resolve("packages/p" + i + "/node_modules"));
            for (int j = 0; j < 12; j++) {
                Files.createSymbolicLink(modules.resolve("p" + j), directory.resolve("packages/p" + j));
            }
        }
        Files.createFile(directory.resolve("packages/p7/one.json"));
        assertThat(found("packages/**/*.json")).containsExactly("packages/p7/one.json");
    }

    @Test
    void brokenPatternIsNamed() {
        assertThatThrownBy(() -> found("[a.json"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("[a.json");
    }

    @Test
    void emptyAlternativeIsNamed() {
        assertThatThrownBy(() -> FilePattern.find("{a*,}"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("one of its alternatives is empty");
    }

    @Test
    void directoryThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> found("gone/*.json"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("there is no directory");
    }
}
