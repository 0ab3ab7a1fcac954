package dev.contract.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish: a line for each command, and one for each option of a command. */
final class FishCompletion {

    private final StringBuilder script = new StringBuilder("# completion of contract for fish\n");

    private FishCompletion() {}

    static String of(CommandLine root) {
        FishCompletion completion = new FishCompletion();
        String none = "__fish_use_subcommand";
        for (Map.Entry<String, CommandLine> command : root.getSubcommands().entrySet()) {
            completion.command(none, command.getKey(), command.getValue());
            completion.options(command.getKey(), command.getValue());
        }
        return completion.script.toString();
    }

    private void command(String condition, String name, CommandLine command) {
        String[] about = command.getCommandSpec().usageMessage().description();
        line(condition, " -f -a " + name + describe(about));
    }

    private void options(String name, CommandLine command) {
        String condition = "__fish_seen_subcommand_from " + name;
        for (Map.Entry<String, CommandLine> below : command.getSubcommands().entrySet()) {
            command(condition, below.getKey(), below.getValue());
        }
        for (OptionSpec option : command.getCommandSpec().options()) {
            String names = option.negatable()
                    ? names(option) + " -l no-" + option.longestName().substring(2)
                    : names(option);
            line(condition, names + value(option) + describe(option.description()));
        }
    }

    private static String value(OptionSpec option) {
        if (option.completionCandidates() != null) {
            return " -x -a '" + String.join(" ", option.completionCandidates()) + "'";
        }
        return option.arity().max() > 0 && !option.negatable() ? " -r" : "";
    }

    private static String names(OptionSpec option) {
        return Arrays.stream(option.names())
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(Collectors.joining());
    }

    private static String describe(String[] description) {
        return description.length == 0
                ? ""
                : " -d '" + description[0].replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private void line(String condition, String rest) {
        script.append("complete -c contract -n '")
                .append(condition)
                .append("'")
                .append(rest)
                .append('\n');
    }
}
