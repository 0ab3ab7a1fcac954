package dev.contract.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What somebody may have meant by a word that is not known. */
final class Suggestions {

    private static final int MOST = 4;

    private Suggestions() {}

    /** Says it in a line; false if nothing is like it. */
    static boolean print(ParameterException wrong, PrintWriter err) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return false;
        }
        CommandLine command = wrong.getCommandLine();
        String word = unmatched.getUnmatched().get(0);
        List<String> meant = unmatched.isUnknownOption() ? options(word, command) : commands(unmatched, word, command);
        if (meant.isEmpty()) {
            return false;
        }
        err.println(
                unmatched.isUnknownOption()
                        ? "Possible solutions: " + String.join(", ", meant)
                        : "Did you mean: " + String.join(" or ", meant) + "?");
        return true;
    }

    private static List<String> commands(UnmatchedArgumentException unmatched, String word, CommandLine command) {
        String before = command.getCommandSpec().qualifiedName() + " ";
        if (command.getParent() != null && Commands.isKnown(word)) {
            return List.of(command.getParent().getCommandName() + " " + word);
        }
        if (command.getParent() == null && ofBroker().contains(word)) {
            return List.of(before + "broker " + word);
        }
        return unmatched.getSuggestions().stream().map(name -> before + name).toList();
    }

    private static List<String> ofBroker() {
        Command broker = BrokerCommand.class.getAnnotation(Command.class);
        return Stream.of(broker == null ? new Class<?>[0] : broker.subcommands())
                .map(type -> type.getAnnotation(Command.class).name())
                .toList();
    }

    /** Those that differ in a few letters, and those that have the same words or more or less of them. */
    private static List<String> options(String word, CommandLine command) {
        if (word.equals("-h")) {
            return List.of("--help"); // short for --branch where the Pact Broker's command line has it so
        }
        String wanted = word.split("=", 2)[0];
        return command.getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .filter(name -> name.startsWith("--"))
                .filter(name -> distance(wanted, name) <= Math.max(2, wanted.length() / 4) || isAkin(wanted, name))
                .sorted(Comparator.comparingInt(name -> distance(wanted, name)))
                .limit(MOST)
                .toList();
    }

    /** {@code --environment} is to {@code --to-environment}, and {@code --consumer-app-version} to {@code --version}. */
    private static boolean isAkin(String word, String name) {
        return words(word).containsAll(words(name)) || words(name).containsAll(words(word));
    }

    private static Set<String> words(String option) {
        return Arrays.stream(option.split("[-_]"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** How many letters have to be changed, added or left out (Levenshtein). */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        Arrays.setAll(above, column -> column);
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[above.length];
            now[0] = row;
            for (int column = 1; column < now.length; column++) {
                int changed = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(changed, 1 + Math.min(above[column], now[column - 1]));
            }
            above = now;
        }
        return above[other.length()];
    }
}
