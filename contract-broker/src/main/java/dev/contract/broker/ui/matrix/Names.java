package dev.contract.broker.ui.matrix;

import dev.contract.broker.environments.Environment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a question may name; finds what was probably meant by what does not exist. */
record Names(List<String> participants, List<Environment> environments) {

    private static final int MOST = 3;
    private static final int MOST_TYPOS = 2;
    private static final int LONGEST = 100;

    boolean isParticipant(String name) {
        return participants.contains(name);
    }

    boolean isEnvironment(String name) {
        return environments.stream()
                .anyMatch(one -> one.name().equals(name) || one.uuid().equals(name));
    }

    /** How people call an environment that a question names. */
    String environment(String name) {
        return environments.stream()
                .filter(one -> one.name().equals(name) || one.uuid().equals(name))
                .map(Environment::displayName)
                .findFirst()
                .orElse(name);
    }

    /** What is wrong with names; each sentence says what could be meant. */
    List<String> unknown(List<String> participantsAskedFor, Stream<String> environmentsAskedFor) {
        List<String> problems = new ArrayList<>();
        participantsAskedFor.stream()
                .distinct()
                .filter(name -> !name.isBlank() && !isParticipant(name))
                .forEach(name -> problems.add(
                        "There is no participant '" + name + "' here" + meant(similar(name, participants))));
        environmentsAskedFor
                .filter(name -> !isEnvironment(name))
                .forEach(name -> problems.add("There is no environment '" + name + "' here"
                        + meant(similar(
                                name,
                                environments.stream().map(Environment::name).toList()))));
        return problems;
    }

    private static String meant(List<String> similar) {
        return similar.isEmpty() ? "." : ". Did you mean " + String.join(" or ", similar) + "?";
    }

    static List<String> similar(String name, List<String> existing) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        return existing.stream()
                .filter(other -> isSimilar(wanted, other.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(other -> distance(wanted, other.toLowerCase(Locale.ROOT))))
                .limit(MOST)
                .toList();
    }

    private static boolean isSimilar(String wanted, String other) {
        return other.contains(wanted)
                || (wanted.contains(other) && other.length() > MOST_TYPOS)
                || (Math.abs(wanted.length() - other.length()) <= MOST_TYPOS && distance(wanted, other) <= MOST_TYPOS);
    }

    /** How many letters have to be changed, added or left out. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
