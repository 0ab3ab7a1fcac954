package dev.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shells that complete command lines. */
class CompletionTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            can-i                          | can-i-deploy
            list-env                       | list-environments
            can-i-deploy --to-e            | --to-environment
            record-deployment --applic     | --application-instance
            broker imp                     | import
            can-i-deploy --output mark     | markdown
            lint --fail-on w               | warning
            completion f                   | fish
            """)
    void bashCompletesCommandsAndOptions(String typed, String completed) throws Exception {
        Path script = Files.writeString(directory.resolve("completion.bash"), script("bash"));
        String[] words = ("contract " + typed).split(" ");
        String test = "source " + script + "\nCOMP_WORDS=(" + String.join(" ", words) + ")\nCOMP_CWORD="
                + (words.length - 1) + "\nCOMP_LINE='contract " + typed + "'\nCOMP_POINT=${#COMP_LINE}\n"
                + "_complete_contract\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
        Process bash = new ProcessBuilder("bash", "-c", test)
                .redirectErrorStream(true)
                .redirectInput(Files.createFile(directory.resolve("nothing")).toFile())
                .start();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(out.lines().map(String::strip)).contains(completed);
    }

    @Test
    void fishKnowsEveryCommandAndItsOptions() {
        List<String> lines = script("fish").lines().toList();
        assertThat(Commands.names())
                .allMatch(name -> lines.stream()
                        .anyMatch(line -> line.startsWith(
                                "complete -c contract -n '__fish_use_subcommand' -f -a " + name + " -d '")));
        assertThat(lines)
                .anyMatch(
                        line -> line.matches(
                                "complete -c contract -n '__fish_seen_subcommand_from can-i-deploy' -l to-environment -r -d '.*'"))
                .anyMatch(line -> line.contains("from lint' -l fail-on -x -a 'hint warning error' -d '"));
    }

    /** picocli's script would switch that off in every command. */
    @Test
    void bashCompletesFilesBehindCommands() {
        assertThat(script("bash")).contains("-o default contract").doesNotContain("compopt +o default");
    }

    @Test
    void shellThatIsNotKnownIsRefused() {
        Run run = Run.of("completion", "tcsh");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("'tcsh'", "There are: bash, zsh, fish.");
    }

    private static String script(String shell) {
        Run run = Run.of("completion", shell);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }
}
