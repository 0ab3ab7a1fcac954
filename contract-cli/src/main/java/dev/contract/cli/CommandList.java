package dev.contract.cli;

import dev.contract.cli.Commands.Entry;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;

/** The commands in the help of {@code contract}, by their groups. */
final class CommandList implements IHelpSectionRenderer {

    @Override
    public String render(CommandLine.Help help) {
        int width = Commands.names().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder list = new StringBuilder();
        Commands.groups().forEach((group, entries) -> {
            list.append(String.format("%n%s:%n", group));
            for (Entry entry : entries) {
                String name = entry.name() + " ".repeat(width - entry.name().length());
                list.append(String.format("  %s  %s%n", name, entry.description()));
            }
        });
        return list.append(String.format("%n'contract COMMAND --help' has options, examples and exit codes.%n"))
                .toString();
    }
}
