package dev.contract.broker.participants;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether a new name is probably an existing one, misspelt. */
final class SimilarNames {

    private static final Pattern BOUNDARY = Pattern.compile("(?<=\\p{Ll}|\\d)(?=\\p{Lu})|[-_\\s]+");
    private static final Set<String> COMMON = Set.of("api", "provider", "service");

    private SimilarNames() {}

    static List<String> of(String name, List<String> existing) {
        String key = key(name);
        return existing.stream().filter(other -> key(other).equals(key)).toList();
    }

    private static String key(String name) {
        return Arrays.stream(BOUNDARY.split(name))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> !word.isEmpty() && !COMMON.contains(word))
                .collect(Collectors.joining(" "));
    }
}
