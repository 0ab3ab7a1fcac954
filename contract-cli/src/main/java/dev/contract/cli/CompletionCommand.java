package dev.contract.cli;

import dev.contract.core.model.JsonObject;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what makes a shell complete commands, options and their values. */
@Command(
        name = "completion",
        description = "Print a script that makes bash, zsh or fish complete commands and options.")
@Help(
        examples = {"contract completion bash", "contract completion fish"},
        related = {"publish", "can-i-deploy"},
        exitCodes = {Help.DONE, "2  the command line is wrong"})
final class CompletionCommand extends CommandBase {

    private static final String NO_FILES = "  type compopt &>/dev/null && compopt +o default\n";

    /** The shells that are known. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    /** What shells offer. */
    static final class Names extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        Names() {
            super(Stream.of(Shell.values())
                    .map(shell -> shell.name().toLowerCase(Locale.ROOT))
                    .toList());
        }
    }

    @Parameters(paramLabel = "SHELL", completionCandidates = Names.class, description = "bash, zsh or fish.")
    private String shell;

    @Override
    public Integer call() throws UsageException {
        CommandLine all = Main.withAllCommands();
        String script = named() == Shell.FISH ? FishCompletion.of(all) : bash(all);
        if (isJson()) {
            print(JsonObject.of("shell", shell, "script", script));
        } else {
            out().print(script);
        }
        return ExitCode.OK;
    }

    /** Where picocli knows no word, it keeps bash from completing files, which many commands take. */
    private static String bash(CommandLine all) {
        return AutoComplete.bash("contract", all).replace(NO_FILES, "");
    }

    private Shell named() throws UsageException {
        for (Shell known : Shell.values()) {
            if (known.name().equals(shell.toUpperCase(Locale.ROOT))) {
                return known;
            }
        }
        throw new UsageException(
                "completion: '%s' is no shell that is known.\nThere are: bash, zsh, fish.".formatted(shell));
    }
}
