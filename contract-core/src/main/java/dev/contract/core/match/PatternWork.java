package dev.contract.core.match;

/**
 * Estimates how long a regular expression can take, from its text. Without repeated groups each unbounded quantifier can
 * at worst try every position, and each option doubles the ways.
 */
final class PatternWork {

    private static final long REASONABLE = 1_000_000;
    private static final int LONGEST = 500;
    private static final int MOST_OPTIONS = 8;

    private final String regex;
    private int position;
    private int loops;
    private int options;

    private PatternWork(String regex) {
        this.regex = regex;
    }

    /** The longest text that the expression surely judges with reasonable work; 0 if nothing is sure. */
    static int safeLength(String regex) {
        PatternWork work = new PatternWork(regex);
        if (regex.length() > LONGEST || !work.isSimple() || work.options > MOST_OPTIONS) {
            return 0;
        }
        double positions = (double) REASONABLE / (1L << work.options);
        return (int) Math.min(REASONABLE, Math.pow(positions, 1.0 / Math.max(1, work.loops)));
    }

    /** False at anything that is not understood here: references, look-around, repeated groups, quoted parts. */
    private boolean isSimple() {
        while (position < regex.length()) {
            char c = regex.charAt(position++);
            boolean understood = switch (c) {
                case '\\' -> escape();
                case '[' -> characters();
                case '(' -> !at('?');
                case ')' -> !at('*') && !at('+') && !at('?') && !at('{');
                default -> true;
            };
            if (!understood) {
                return false;
            }
            loops += c == '*' || c == '+' || c == '{' ? 1 : 0;
            options += c == '?' || c == '|' ? 1 : 0;
        }
        return true;
    }

    private boolean at(char expected) {
        return position < regex.length() && regex.charAt(position) == expected;
    }

    private boolean escape() {
        boolean known =
                position < regex.length() && "dDwWsStnr.\\/-+*?()[]{}|^$:@".indexOf(regex.charAt(position)) >= 0;
        position++;
        return known;
    }

    /** A class of characters; those that contain others are left alone. */
    private boolean characters() {
        boolean first = true;
        while (position < regex.length()) {
            char c = regex.charAt(position++);
            if (c == ']' && !first) {
                return true;
            }
            if (c == '[' || c == '&' || (c == '\\' && !escape())) {
                return false;
            }
            first = first && c == '^';
        }
        return false;
    }
}
