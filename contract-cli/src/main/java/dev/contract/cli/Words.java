package dev.contract.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a command line, before picocli has them. */
final class Words {

    private Words() {}

    /** The command: our own options, which may stand before it, take no values. */
    static @Nullable String command(String... args) {
        return Arrays.stream(args)
                .filter(arg -> !arg.startsWith("-"))
                .findFirst()
                .orElse(null);
    }

    /** With {@code help} and {@code version}, which other command lines have as commands, as the options that they are here. */
    static String[] meant(String... args) {
        String command = command(args);
        if (command == null || Commands.isKnown(command)) {
            return args;
        }
        if (command.equals("help")) {
            List<String> words = new ArrayList<>(List.of(args));
            words.remove(command);
            words.remove("--help");
            words.add("--help");
            return meant(words.toArray(String[]::new));
        }
        // nothing behind an unknown command counts: its --version would be ours, and a success
        return new String[] {command.equals("version") ? "--version" : command};
    }
}
