package dev.contract.core.match;

import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the name that a missing member may have been given instead. */
final class SimilarName {

    /** Names longer than this are no names that somebody mistypes. */
    private static final int LONGEST = 100;

    private final JsonObject expected;
    private final JsonObject actual;
    private final Map<String, String> letters = new HashMap<>();

    SimilarName(JsonObject expected, JsonObject actual) {
        this.expected = expected;
        this.actual = actual;
    }

    /** The candidate that is most likely the missing member under another name; null if none is likely. */
    @Nullable String find(String missing, List<String> candidates) {
        String best = null;
        int highest = 0;
        for (String candidate : candidates) {
            int score = score(missing, candidate, expected.get(missing), actual.get(candidate));
            if (score > highest || (score == highest && best != null && candidate.compareTo(best) < 0)) {
                best = candidate;
                highest = score;
            }
        }
        return best;
    }

    private int score(String missing, String candidate, @Nullable JsonValue expected, @Nullable JsonValue actual) {
        String first = letters.computeIfAbsent(missing, SimilarName::letters);
        String second = letters.computeIfAbsent(candidate, SimilarName::letters);
        int alike = Objects.equals(kind(expected), kind(actual)) ? 1 : 0;
        if (first.equals(second)) {
            return 100 + alike;
        }
        String shorter = first.length() < second.length() ? first : second;
        String longer = first.length() < second.length() ? second : first;
        if (longer.length() > LONGEST) {
            return 0;
        }
        if (shorter.length() > 1 && (longer.contains(shorter) || isAbbreviation(shorter, longer))) {
            return 50 + alike;
        }
        int distance = distance(first, second);
        return distance <= Math.max(1, longer.length() / 3) ? 30 - distance + alike : 0;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static @Nullable String kind(@Nullable JsonValue value) {
        return value == null
                ? null
                : value.kind().isNumber() ? "Number" : value.kind().word();
    }

    /** {@code qty} for {@code quantity}: the same first letter, and the rest in order. */
    private static boolean isAbbreviation(String shorter, String longer) {
        if (shorter.charAt(0) != longer.charAt(0)) {
            return false;
        }
        int position = 0;
        for (int i = 0; i < longer.length() && position < shorter.length(); i++) {
            position += longer.charAt(i) == shorter.charAt(position) ? 1 : 0;
        }
        return position == shorter.length();
    }

    /** The number of single letters to change, add or remove (Levenshtein). */
    private static int distance(String first, String second) {
        int[] previous = new int[second.length() + 1];
        for (int j = 0; j <= second.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            int[] current = new int[second.length() + 1];
            current[0] = i;
            for (int j = 1; j <= second.length(); j++) {
                int change = previous[j - 1] + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[second.length()];
    }
}
