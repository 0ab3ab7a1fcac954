package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.broker.Broker;
import dev.contract.broker.BrokerSettings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what the tests run. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("(?:<!-- (.*?) -->\\n)?```(\\w*)\\n(.*?)```", Pattern.DOTALL);

    /** A block of code: what is said about where it comes from, its language, and its text. */
    private record Block(String origin, String language, String text) {

        List<String> lines() {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    @Test
    void blocksAreRegionsOfWhatTheTestsRun() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (String page : pages()) {
            for (String language : List.of("java", "json", "text")) {
                blocks.addAll(blocks(page, language));
            }
        }
        blocks.removeIf(block -> block.origin().equals("outline"));
        assertThat(blocks).hasSizeGreaterThan(15);
        for (Block block : blocks) {
            assertThat(block.origin()).as(block.text()).startsWith("from ");
            String source = Files.readString(ROOT.resolve(block.origin().substring("from ".length())));
            String lines = source.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
            assertThat(lines).contains(String.join("\n", block.lines()));
        }
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md"),
                            docs.filter(file -> file.toString().endsWith(".md"))
                                    .map(file -> "docs/" + file.getFileName()))
                    .toList();
        }
    }

    @Test
    void commandsOfTheBuildAreRunByTheBuild() throws IOException {
        String run = Files.readString(ROOT.resolve(".ci/run"));
        List<String> commands =
                commands().filter(line -> !line.startsWith("contract ")).toList();
        assertThat(commands).containsExactly("examples/bookstore/run", "mvn verify");
        assertThat(run.replace("--batch-mode --no-transfer-progress ", "")).contains(commands);
    }

    @Test
    void commandsOfTheBrokerWork(@TempDir Path directory) throws Exception {
        List<String> commands =
                commands().filter(line -> line.startsWith("contract ")).toList();
        assertThat(commands).hasSize(4);
        assertThat(commands.get(0)).startsWith("contract broker --database ");
        Files.writeString(
                directory.resolve("cart-inventory.json"),
                "{\"consumer\":{\"name\":\"cart\"},\"provider\":{\"name\":\"inventory\"},\"interactions\":[]}");
        try (Broker broker = Broker.start(
                BrokerSettings.of(directory.resolve("broker.sqlite")).withPort(0))) {
            assertThat(run(commands.get(1), broker, directory).exitCode()).isEqualTo(ExitCode.OK);
            assertThat(run(commands.get(2), broker, directory).exitCode()).isEqualTo(ExitCode.OK);
            assertThat(run(commands.get(3), broker, directory).exitCode()).isEqualTo(ExitCode.NO);
        }
    }

    @Test
    void failureReadsAsItIsShown(@TempDir Path directory) throws Exception {
        List<String> lines = blocks("README.md", "").stream()
                .filter(block -> block.origin().contains("ReadmeTest"))
                .findFirst()
                .orElseThrow()
                .lines();
        Path contract = Files.writeString(directory.resolve("cart-inventory.json"), """
                {"consumer": {"name": "cart"}, "provider": {"name": "inventory"},
                 "interactions": [{"description": "a question for the stock of a book",
                   "providerState": "the book is in stock",
                   "request": {"method": "GET", "path": "/stock/9780134685991"},
                   "response": {"status": 200, "body": {"quantity": 12}}}]}
                """);
        try (Shelf shelf = Shelf.answering("{\"qty\": 12}")) {
            Run run = Run.of(
                    "verify", "--provider", "inventory", "--provider-base-url", shelf.url(), "-f", contract.toString());
            assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
            assertThat(run.out().lines().map(String::strip)).containsSubsequence(lines);
        }
    }

    @Test
    void everySettingIsDocumented() throws IOException {
        String settings = Files.readString(
                ROOT.resolve("contract-provider/src/main/java/dev/contract/provider/junit/Settings.java"));
        String page = Files.readString(ROOT.resolve("docs/provider.md"));
        List<String> names = Pattern.compile("\"(contract\\.[a-zA-Z.]+)\"")
                .matcher(settings)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(10).allMatch(page::contains);
    }

    @Test
    void brokersEmptyPageShowsACommandThatWorks(@TempDir Path directory) throws Exception {
        Files.writeString(
                directory.resolve("cart-inventory.json"),
                "{\"consumer\":{\"name\":\"cart\"},\"provider\":{\"name\":\"inventory\"},\"interactions\":[]}");
        try (Broker broker = Broker.start(
                BrokerSettings.of(directory.resolve("broker.sqlite")).withPort(0))) {
            HttpURLConnection page = (HttpURLConnection) broker.url().toURL().openConnection();
            page.setRequestProperty("Accept", "text/html");
            String html = new String(page.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher command =
                    Pattern.compile("<pre[^>]*>(contract publish .*?)</pre>").matcher(html);
            assertThat(command.find()).isTrue();
            assertThat(run(command.group(1), broker, directory).exitCode()).isEqualTo(ExitCode.OK);
        }
    }

    @Test
    void readmeIsShort() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(150);
    }

    private static Run run(String command, Broker broker, Path directory) {
        String here = command.replace("http://localhost:9292", broker.url().toString())
                .replace("target/contracts", directory.toString());
        return Run.of(here.substring("contract ".length()).split(" "));
    }

    private static Stream<String> commands() throws IOException {
        return blocks("README.md", "sh").stream().flatMap(block -> block.lines().stream());
    }

    private static List<Block> blocks(String page, String language) throws IOException {
        Matcher matcher = BLOCK.matcher(Files.readString(ROOT.resolve(page)));
        List<Block> blocks = new ArrayList<>();
        while (matcher.find()) {
            if (matcher.group(2).equals(language)) {
                blocks.add(new Block(String.valueOf(matcher.group(1)), language, matcher.group(3)));
            }
        }
        return blocks;
    }
}
