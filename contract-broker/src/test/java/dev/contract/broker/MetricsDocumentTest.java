package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the document says of metrics, held against what a broker tells that nobody has used yet. */
class MetricsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/operations.md");

    private static final Pattern EXPRESSION = Pattern.compile("(?m)^ *expr: (.+)$");
    /** Names of functions have a parenthesis behind them; up has no underscore, and is no metric of the broker. */
    private static final Pattern OPERAND = Pattern.compile("\\b([a-z]+(?:_[a-z]+)+)(?:\\{([^}]*)})?(?![a-z_(])");

    private static final Pattern GROUPED = Pattern.compile("by \\(([^)]*)\\)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (`(?:contract|hikaricp|jvm|process)_[^|]*) \\| ([^|]*)\\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** Given by the collector, not by the broker. */
    private static final List<String> LABELS_OF_COLLECTORS = List.of("instance", "job");

    /** A line of a scrape. */
    private record Series(String name, Map<String, String> labels, double value) {

        static Series of(String line) {
            int end = line.lastIndexOf(' ');
            String name = line.substring(0, end).replaceFirst("\\{.*", "");
            return new Series(name, labelsOf(line.substring(0, end)), Double.parseDouble(line.substring(end + 1)));
        }

        /** By a name as the document has it: of histograms without an ending, with dots where there is more. */
        boolean isCalled(String told) {
            return told.endsWith("…")
                    ? name.startsWith(told.substring(0, told.length() - 1))
                    : name.equals(told)
                            || name.replaceFirst("_(bucket|count|sum|max)$", "").equals(told);
        }
    }

    @TempDir
    private Path folder;

    private TestBroker broker;
    private String document;

    @BeforeEach
    void start() throws Exception {
        broker = TestBroker.in(folder);
        document = Files.readString(DOCUMENT);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private List<Series> scrape() {
        return MetricsTest.metrics(broker)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Series::of)
                .toList();
    }

    private static Map<String, String> labelsOf(String text) {
        return LABEL.matcher(text).results().collect(Collectors.toMap(one -> one.group(1), one -> one.group(2)));
    }

    private static Stream<MatchResult> find(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    @Test
    void alertsAskForSeriesThatAreNumbersFromTheFirstScrape() {
        List<Series> first = scrape();
        List<String> asked = new ArrayList<>();
        find(EXPRESSION, document)
                .map(match -> match.group(1))
                .forEach(expression -> find(OPERAND, expression).forEach(operand -> {
                    asked.add(operand.group(1));
                    assertThat(expression).as("only = is understood here").doesNotContain("=~", "!~", "!=");
                    Map<String, String> labels = operand.group(2) == null ? Map.of() : labelsOf(operand.group(2));
                    assertThat(first)
                            .as("%s of %s", operand.group(), expression)
                            .filteredOn(one -> one.name().equals(operand.group(1))
                                    && one.labels().entrySet().containsAll(labels.entrySet()))
                            .isNotEmpty()
                            .noneMatch(one -> Double.isNaN(one.value()))
                            .allMatch(one -> one.labels().keySet().containsAll(grouped(expression)));
                }));
        assertThat(asked).contains("contract_http_responses_total", "hikaricp_connections_pending");
    }

    private static List<String> grouped(String expression) {
        return find(GROUPED, expression)
                .flatMap(by -> Arrays.stream(by.group(1).split(", ")))
                .filter(label -> !LABELS_OF_COLLECTORS.contains(label))
                .toList();
    }

    @Test
    void tableHasWhatThereIs() {
        scrape(); // the first of its route
        List<Series> all = scrape();
        List<String> told = new ArrayList<>();
        find(ROW, document)
                .forEach(row -> find(CODE, row.group(1))
                        .map(code -> code.group(1))
                        .forEach(name -> {
                            told.add(name);
                            List<Series> found = all.stream()
                                    .filter(one -> one.isCalled(name))
                                    .toList();
                            assertThat(found).as(name).isNotEmpty();
                            if (!row.group(2).isBlank()) {
                                Arrays.stream(row.group(2).strip().split("; "))
                                        .forEach(label -> requireLabel(label, found));
                            }
                        }));
        assertThat(all.stream().filter(one -> one.name().startsWith("contract_")))
                .allMatch(one -> told.stream().anyMatch(one::isCalled));
    }

    /** A label with its values, as in the table. */
    private static void requireLabel(String told, List<Series> found) {
        String[] parts = told.replace("`", "").split(": ");
        if (parts.length == 1) {
            assertThat(found).allSatisfy(one -> assertThat(one.labels()).containsKeys(parts[0].split(", ")));
        } else {
            assertThat(found).extracting(one -> one.labels().get(parts[0])).contains(parts[1].split(", "));
        }
    }
}
