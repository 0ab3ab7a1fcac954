package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.cli.Commands.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What every command says of itself is there, fits the screen, and is true. */
class HelpTest {

    private static final Path DOCUMENT = Path.of("../docs/cli.md");
    private static final int WIDTH = 116;

    /** All commands by their names, those of the broker too. */
    private static Map<String, CommandLine> all() {
        Map<String, CommandLine> all = new LinkedHashMap<>();
        Commands.groups().values().stream().flatMap(List::stream).forEach(entry -> {
            CommandLine whole = entry.whole();
            all.put(entry.name(), whole);
            whole.getSubcommands().forEach((name, below) -> all.put(entry.name() + " " + name, below));
        });
        return all;
    }

    static Stream<String> names() {
        return all().keySet().stream();
    }

    private static Help help(String name) {
        CommandLine command = all().get(name);
        return command.getCommandSpec().userObject().getClass().getAnnotation(Help.class);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCommandTeaches(String name) {
        Run run = Run.of((name + " --help").split(" "));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsSubsequence("Usage: contract " + name, "\nExamples:\n", "\nExit codes:\n", "\nRelated:\n")
                .doesNotContain("null");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= WIDTH);
    }

    @ParameterizedTest
    @MethodSource("names")
    void examplesAreUnderstood(String name) {
        List<String> examples = examples(help(name));
        assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
        for (String example : examples) {
            List<String> words = ShellWords.of(example);
            String[] args = words.subList(1, words.size()).toArray(String[]::new);
            assertThat(words).startsWith("contract");
            Main.commandLine(new Main(), args).parseArgs(args);
        }
    }

    private static List<String> examples(Help help) {
        List<String> examples = new ArrayList<>();
        StringBuilder example = new StringBuilder();
        for (String line : help.examples()) {
            example.append(line).append('\n');
            if (!line.endsWith("\\")) {
                examples.add(example.toString());
                example.setLength(0);
            }
        }
        assertThat(example).as("goes on").isEmpty();
        return examples;
    }

    @ParameterizedTest
    @MethodSource("names")
    void relatedCommandsExist(String name) {
        assertThat(names()).contains(help(name).related()).isNotEmpty();
    }

    @Test
    void allCommandsStandInOneLineEach() {
        Run run = Run.of("--help");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= WIDTH);
        assertThat(Commands.names())
                .hasSizeGreaterThan(30)
                .allMatch(name -> run.out().contains("\n  " + name + " "));
    }

    @Test
    void helpAndVersionAreUnderstoodAsWords() {
        assertThat(Run.of("help", "publish")).isEqualTo(Run.of("publish", "--help"));
        assertThat(Run.of("help")).isEqualTo(Run.of("--help"));
        assertThat(Run.of("help", "help")).isEqualTo(Run.of("--help"));
        assertThat(Run.of("help", "publsh")).isEqualTo(Run.of("publsh"));
        assertThat(Run.of("version")).isEqualTo(Run.of("--version"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void misspeltOptionIsShownWithTheRightOne(String name) {
        Run run = Run.of((name + " --outptu json").split(" "));
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("'--outptu'", "--output");
    }

    @Test
    void commandsAnswerToTheWordsOfThisProject() {
        assertThat(Run.of("list-participants", "--help").out())
                .contains("Usage: contract list-pacticipants", "Also called:\n  list-participants\n");
    }

    /** With {@code -Dcommands.write=true} the table is written first. */
    @Test
    void documentHasEveryCommandAsItIs() throws Exception {
        String before = "## All commands\n\n";
        String text = Files.readString(DOCUMENT);
        int start = text.indexOf(before) + before.length();
        assertThat(text).contains(before);
        String expected = text.substring(0, start) + table() + text.substring(text.indexOf("\n\n", start) + 1);
        if (Boolean.getBoolean("commands.write")) {
            Files.writeString(DOCUMENT, expected);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
    }

    private static String table() {
        StringBuilder table =
                new StringBuilder("| command | what it does | output | exit codes |\n|---|---|---|---|\n");
        for (Map.Entry<String, List<Entry>> group : Commands.groups().entrySet()) {
            table.append("| **").append(group.getKey()).append("** | | | |\n");
            group.getValue().forEach(entry -> table.append(row(entry)));
        }
        return table.toString();
    }

    private static String row(Entry entry) {
        String names = Stream.concat(Stream.of(entry.name()), entry.aliases().stream())
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
        String codes = Stream.of(help(entry.name()).exitCodes())
                .map(code -> code.split("  ", 2)[0])
                .collect(Collectors.joining(", "));
        CommandBase command = (CommandBase) entry.command().getCommandSpec().userObject();
        String formats = OutputFormat.names(command.formats());
        return "| %s | %s | %s | %s |\n".formatted(names, entry.description(), formats, codes);
    }
}
