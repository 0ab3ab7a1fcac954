package dev.contract.core.lint;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what somebody has invented from what may open a door. */
final class Placeholder {

    private static final Pattern OBVIOUS =
            Pattern.compile("example|dummy|fake|sample|placeholder|changeme|redacted|xxxx|\\*\\*\\*|0000000|<|\\{");

    private static final Pattern WORDS = Pattern.compile(
            "test|mock|secret|passw|token|apikey|api[_-]key|1234|abc|foo|bar|baz|your|valid|user|admin|hunter2|qwert");

    /** The token that jwt.io shows to everybody: its subject is 1234567890. */
    private static final String KNOWN_JWT = "eyJzdWIiOiIxMjM0NTY3ODkwIi";

    private static final double RANDOM = 3.0;

    private Placeholder() {}

    /** True if it says so itself. */
    static boolean isObvious(String text) {
        return text.contains(KNOWN_JWT)
                || OBVIOUS.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** True if it is made of words that people take for placeholders. */
    static boolean isOne(String text) {
        return isObvious(text) || WORDS.matcher(text.toLowerCase(Locale.ROOT)).find() || text.length() < 4;
    }

    /** True if it is long and random, and nothing in it says that it was invented. */
    static boolean looksReal(String text, int length) {
        return text.length() >= length
                && text.chars().noneMatch(Character::isWhitespace)
                && text.chars().anyMatch(Character::isDigit)
                && text.chars().anyMatch(Character::isLetter)
                && !isOne(text)
                && bitsPerCharacter(text) >= RANDOM;
    }

    private static double bitsPerCharacter(String text) {
        return text.chars()
                .distinct()
                .mapToDouble(
                        c -> (double) text.chars().filter(other -> other == c).count() / text.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
