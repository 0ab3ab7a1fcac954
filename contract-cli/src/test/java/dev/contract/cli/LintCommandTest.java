package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.lint.Level;
import dev.contract.core.lint.LintRule;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** For each rule a contract in which it finds something, and one that is nearly the same and good. */
class LintCommandTest {

    private static final Path CASES = Path.of("src/test/resources/lint");
    private static final Path DOCUMENT = Path.of("../docs/cli.md");

    @TempDir
    Path directory;

    static Stream<Path> bad() throws IOException {
        return files("bad");
    }

    static Stream<Path> good() throws IOException {
        return files("good");
    }

    private static Stream<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.list(CASES.resolve(kind))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isFoundInItsPlaceAndNothingElseIs(Path file) throws Exception {
        String id = file.getFileName().toString().replace(".json", "");
        Run run = Run.of("lint", file.toString(), "--output", "json", "--fail-on", "hint");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.NO);
        List<JsonObject> findings = findings(run);
        assertThat(findings).extracting(finding -> finding.text("rule")).containsOnly(id);
        assertThat(findings)
                .extracting(LintCommandTest::place)
                .containsExactlyInAnyOrderElementsOf(
                        json(Files.readAllBytes(file)).object("metadata").items("finds").stream()
                                .map(JsonValue::toString)
                                .map(place -> place.substring(1, place.length() - 1))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("good")
    void isNotFoundWhereItIsRight(Path file) {
        Run run = Run.of("lint", file.toString(), "--fail-on", "hint");
        assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.OK);
    }

    @ParameterizedTest
    @EnumSource(LintRule.class)
    void everyRuleHasBothCases(LintRule rule) {
        assertThat(CASES.resolve("good").resolve(rule + ".json")).exists();
        if (rule != LintRule.HUGE_BODY) {
            assertThat(CASES.resolve("bad").resolve(rule + ".json")).exists();
        }
    }

    @Test
    void hugeBodyIsFound() throws IOException {
        String body = "{\"text\": \"" + "x".repeat(200_000) + "\"}";
        Path file = contract("\"body\": " + body);
        assertThat(Run.of("lint", file.toString()).out()).contains("the example has 195 KB  [huge-body]");
    }

    @Test
    void exitCodeFollowsTheWorstThatCounts() {
        String file = CASES.resolve("bad/dead-rule.json").toString();
        assertThat(Run.of("lint", file).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Run.of("lint", file, "--fail-on", "warning").exitCode()).isEqualTo(ExitCode.NO);
        assertThat(Run.of("lint", file, "--rule", "dead-rule=error").exitCode()).isEqualTo(ExitCode.NO);
        assertThat(Run.of("lint", file, "--rule", "dead-rule=hint", "--fail-on", "warning")
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        for (String[] off : List.of(new String[] {"--ignore", "dead-rule"}, new String[] {"--rule", "dead-rule=off"})) {
            assertThat(Run.of("lint", file, off[0], off[1]).out())
                    .isEqualTo("Good: 0 errors, 0 warnings, 0 hints in 1 contract with 1 interaction\n");
        }
    }

    @Test
    void findingsStandByFileAndInteraction() {
        Run run = Run.of("lint", CASES.resolve("bad").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.NO);
        assertThat(run.out())
                .contains(
                        """
                %s
                  a question (line 9)
                    warning request query pgae: type leads to nothing in the example  [dead-rule]
                            Correct the path, or remove the rule: nothing is checked by it.
                """.formatted(CASES.resolve("bad/dead-rule.json")),
                        "\n  the contract as a whole\n",
                        "Not good: ");
    }

    @Test
    void programsGetEverythingThatPeopleGet() throws Exception {
        JsonObject finding = findings(
                        Run.of("lint", CASES.resolve("bad/date-header.json").toString(), "-o", "json"))
                .get(0);
        assertThat(finding.without("found", "advice")).hasToString("""
                {"rule":"date-header","level":"error","interaction":"a question","index":0,"line":9,\
                "message":"response","part":"header","path":"Date"}""");
    }

    @Test
    void linesAreThoseOfInteractionsAndMessages() throws Exception {
        Path file = Files.writeString(directory.resolve("both.json"), """
                {"consumer": {"name": "a"}, "provider": {"name": "b"},
                 "messages": [{"description": "", "contents": {"nested": [1, {"x": []}]}},
                   {"description": "", "contents": 1}],
                 "interactions": [
                   {"description": "", "request": {}, "response": {}}]}
                """);
        assertThat(findings(Run.of("lint", file.toString(), "-o", "json")))
                .extracting(finding -> String.valueOf(finding.get("line")))
                .containsExactly("5", "2", "3");
    }

    @Test
    void requestIsComparedWithThoseOfTheSamePathAndOfRulesForPaths() throws Exception {
        String interactions = Stream.of(
                        interaction(1, "'path': '/books/1'"),
                        interaction(2, "'path': '/books/2', 'matchingRules': {'$.path': {'regex': '/books/[0-9]+'}}"),
                        interaction(3, "'path': '/books/1', 'matchingRules': {'$.path': {'regex': '/b.*'}}"),
                        interaction(4, "'path': '/books/2'"),
                        interaction(5, "'path': '/books/3'"),
                        interaction(6, "'path': '/books/3', 'matchingRules': {'$.path': {'regex': '/books/3'}}"),
                        interaction(7, "'path': '/books/9', 'matchingRules': {'$.path': {'regex': '/books/.'}}"))
                .collect(Collectors.joining(","));
        Path file = Files.writeString(
                directory.resolve("paths.json"),
                "{'consumer': {'name': 'a'}, 'provider': {'name': 'b'}, 'interactions': [%s]}"
                        .formatted(interactions)
                        .replace('\'', '"'));
        assertThat(findings(Run.of("lint", file.toString(), "-o", "json")))
                .extracting(finding -> finding.text("interaction") + " "
                        + finding.text("found", "").replaceAll("[^0-9]", ""))
                .containsExactly("3 1", "4 2", "6 5", "7 2");
    }

    private static String interaction(int number, String request) {
        return "{'description': '%d', 'request': {'method': 'GET', %s}, 'response': {'status': %d}}"
                .formatted(number, request, 200 + number);
    }

    @Test
    void wholeTableOfRulesIsInTheDocument() throws IOException {
        String before = "### Rules of lint\n\n";
        String text = Files.readString(DOCUMENT);
        int start = text.indexOf(before) + before.length();
        String expected = text.substring(0, start) + table() + text.substring(text.indexOf("\n\n", start) + 1);
        if (Boolean.getBoolean("commands.write")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT)).contains(before).isEqualTo(expected);
    }

    private static String table() {
        return Stream.of(LintRule.values())
                .map(rule -> "| `%s` | %s | %s |\n".formatted(rule, rule.level(), rule.about()))
                .collect(Collectors.joining("", "| rule | level | what is found |\n|---|---|---|\n", ""));
    }

    @Test
    void levelsAreOrderedByHowBadTheyAre() {
        assertThat(Level.values()).containsExactly(Level.HINT, Level.WARNING, Level.ERROR);
    }

    private Path contract(String response) throws IOException {
        return Files.writeString(directory.resolve("contract.json"), """
                {"consumer": {"name": "web"}, "provider": {"name": "shop"}, "interactions": [
                  {"description": "a question", "request": {"path": "/"}, "response": {"status": 200, %s}}]}
                """.formatted(response));
    }

    private static String place(JsonObject finding) {
        return Stream.of("message", "part", "path")
                .filter(finding::has)
                .map(name -> finding.text(name, ""))
                .collect(Collectors.joining(" "));
    }

    private static List<JsonObject> findings(Run run) throws JsonSyntaxException {
        return json(run.out().getBytes(StandardCharsets.UTF_8)).items("contracts").stream()
                .flatMap(contract -> ((JsonObject) contract).items("findings").stream())
                .map(JsonObject.class::cast)
                .toList();
    }

    private static JsonObject json(byte[] text) throws JsonSyntaxException {
        return JsonReader.parseObject(text);
    }
}
