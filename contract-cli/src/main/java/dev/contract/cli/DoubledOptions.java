package dev.contract.cli;

import java.util.HashSet;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ParseResult.GroupMatch;

/** Refuses an option that is given twice in a group that is there for the help: picocli would take the last one. */
final class DoubledOptions {

    private DoubledOptions() {}

    static void refuse(ParseResult parsed) {
        for (CommandLine command : parsed.asCommandLineList()) {
            Set<ArgSpec> seen = new HashSet<>();
            command.getParseResult().getGroupMatches().forEach(match -> refuse(command, match, seen));
        }
    }

    private static void refuse(CommandLine command, GroupMatch match, Set<ArgSpec> seen) {
        match.matchedSubgroups().forEach((group, container) -> {
            if (group.multiplicity().max() == 1) {
                for (GroupMatch each : container.matches()) {
                    group.args().forEach(arg -> refuse(command, each, arg, seen));
                    refuse(command, each, seen);
                }
            }
        });
    }

    private static void refuse(CommandLine command, GroupMatch match, ArgSpec arg, Set<ArgSpec> seen) {
        boolean once = arg instanceof OptionSpec && !arg.isMultiValue();
        if (once && !match.matchedValues(arg).isEmpty() && !seen.add(arg)) {
            String name = ((OptionSpec) arg).longestName();
            throw new OverwrittenOptionException(command, arg, "option '" + name + "' should be specified only once");
        }
    }
}
