package dev.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/generators.md shows is what tests run. */
class GeneratorsPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/generators.md");
    private static final Pattern BLOCK = Pattern.compile("<!-- from (\\S+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void javaBlocksAreRegionsOfRunningTests() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(PAGE));
        int seen = 0;
        while (block.find()) {
            seen++;
            assertThat(lines(Files.readString(ROOT.resolve(block.group(1))))).contains(lines(block.group(2)));
        }
        assertThat(Files.readString(PAGE).split("```java", -1)).hasSize(seen + 1);
        assertThat(seen).isEqualTo(3);
    }

    @Test
    void pageIsShort() throws IOException {
        assertThat(Files.readAllLines(PAGE)).hasSizeLessThanOrEqualTo(80);
    }

    private static String lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
