package dev.contract.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Puts examples, related commands and exit codes below the options of a command and of those below it. */
final class HelpText {

    private static final Pattern VALUES = Pattern.compile("[a-z0-9]+(\\|[a-z0-9]+)+");

    private HelpText() {}

    /** Adds to the help of a command, which may answer to other names. */
    static void addTo(CommandLine command, List<String> aliases) {
        CommandSpec spec = command.getCommandSpec();
        Help help = spec.userObject().getClass().getAnnotation(Help.class);
        if (help != null) {
            spec.usageMessage().footer(lines(help, aliases).toArray(String[]::new));
        }
        if (spec.userObject() instanceof CommandBase base) {
            nameFormats(spec, base);
        }
        offerValues(spec);
        command.getSubcommands().values().forEach(below -> addTo(below, List.of()));
    }

    private static void nameFormats(CommandSpec spec, CommandBase command) {
        OptionSpec output = spec.findOption("--output");
        String names = OutputFormat.names(command.formats());
        spec.remove(output);
        spec.addOption(output.toBuilder()
                .description(output.description()[0].replace(CommandBase.FORMATS, names))
                .completionCandidates(List.of(names.split(", ")))
                .build());
    }

    /** What shells offer for an option with a label such as {@code hint|warning|error}. */
    private static void offerValues(CommandSpec spec) {
        for (OptionSpec option : List.copyOf(spec.options())) {
            if (option.group() == null && VALUES.matcher(option.paramLabel()).matches()) {
                spec.remove(option);
                spec.addOption(option.toBuilder()
                        .completionCandidates(List.of(option.paramLabel().split("\\|")))
                        .build());
            }
        }
    }

    private static List<String> lines(Help help, List<String> aliases) {
        List<String> lines = new ArrayList<>();
        if (!aliases.isEmpty()) {
            section(lines, "Also called:", String.join(", ", aliases));
        }
        section(lines, "Examples:", help.examples());
        section(lines, "Exit codes:", help.exitCodes());
        if (help.related().length > 0) {
            section(lines, "Related:", String.join(", ", help.related()));
        }
        return lines;
    }

    private static void section(List<String> lines, String title, String... content) {
        lines.add("");
        lines.add(title);
        for (String line : content) {
            // the footer is a format, and ${…} in it a variable
            lines.add("  " + line.replace("%", "%%").replace("${", "$${"));
        }
    }
}
