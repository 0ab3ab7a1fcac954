package dev.contract.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What somebody may have meant by a word that is not known. */
final class Suggestions {

    private Suggestions() {}

    /** Says it in a line; false if nothing is like it. */
    static boolean print(ParameterException wrong, PrintWriter err) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return false;
        }
        String word = unmatched.getUnmatched().get(0);
        CommandLine command = wrong.getCommandLine();
        if (command.getParent() == null && ofBroker().contains(word)) {
            err.println("Did you mean: contract broker " + word + "?");
            return true;
        }
        if (UnmatchedArgumentException.printSuggestions(wrong, err)) {
            return true;
        }
        List<String> akin = word.startsWith("--") ? akin(word, command) : List.of();
        if (!akin.isEmpty()) {
            err.println("Possible solutions: " + String.join(", ", akin));
        }
        return !akin.isEmpty();
    }

    private static List<String> ofBroker() {
        Command broker = BrokerCommand.class.getAnnotation(Command.class);
        return Stream.of(broker == null ? new Class<?>[0] : broker.subcommands())
                .map(type -> type.getAnnotation(Command.class).name())
                .toList();
    }

    /** Options of which all words are in the other: {@code --environment} in {@code --to-environment}, or the other way round. */
    private static List<String> akin(String word, CommandLine command) {
        Set<String> words = words(word);
        return command.getCommandSpec().options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .filter(name -> name.startsWith("--"))
                .filter(name -> words.containsAll(words(name)) || words(name).containsAll(words))
                .sorted()
                .toList();
    }

    private static Set<String> words(String option) {
        return new HashSet<>(Arrays.asList(option.substring("--".length()).split("[-=]")));
    }
}
