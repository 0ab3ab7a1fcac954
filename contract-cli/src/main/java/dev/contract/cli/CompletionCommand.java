package dev.contract.cli;

import dev.contract.core.model.JsonObject;
import java.util.Locale;
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

    /** The shells that are known. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private String shell;

    @Override
    public Integer call() throws UsageException {
        CommandLine all = Main.withAllCommands();
        String script = named() == Shell.FISH ? FishCompletion.of(all) : AutoComplete.bash("contract", all);
        if (isJson()) {
            print(JsonObject.of("shell", shell, "script", script));
        } else {
            out().print(script);
        }
        return ExitCode.OK;
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
