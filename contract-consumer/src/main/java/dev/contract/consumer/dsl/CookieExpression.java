package dev.contract.consumer.dsl;

import org.jspecify.annotations.Nullable;

/**
 * Rewrites the regular expression of one cookie so that it neither looks into other cookies nor changes when it becomes a
 * part of the expression for all of them.
 */
final class CookieExpression {

    private static final String LETTERS_THAT_STAY = "dwstnrf";

    private final String regex;
    private final StringBuilder rewritten = new StringBuilder();
    private int at;
    private int depth;

    private CookieExpression(String regex) {
        this.regex = regex;
    }

    /**
     * The expression with everything that could match a semicolon narrowed.
     *
     * @throws IllegalArgumentException what of it cannot be said of a cookie
     */
    static String rewrite(String regex) {
        return new CookieExpression(regex).rewrite();
    }

    private String rewrite() {
        while (at < regex.length()) {
            char c = regex.charAt(at);
            switch (c) {
                case '\\' -> escape(false);
                case '[' -> characterClass();
                case '(' -> open();
                case '^', '$' -> anchor(c);
                case '.' -> append("[^;]");
                case ';' -> throw semicolon();
                default -> {
                    depth -= c == ')' ? 1 : 0;
                    append(String.valueOf(c));
                }
            }
        }
        return "(?:" + rewritten + ")";
    }

    private void append(String text) {
        rewritten.append(text);
        at++;
    }

    /** The value is matched as a whole, so an anchor at its ends says nothing more; elsewhere it would. */
    private void anchor(char anchor) {
        char before = at == 0 ? '|' : regex.charAt(at - 1);
        char after = at + 1 == regex.length() ? '|' : regex.charAt(at + 1);
        if (depth > 0 || (anchor == '^' ? before : after) != '|') {
            throw new IllegalArgumentException(
                    "'%s' has a %s inside: put ^ and $ around the whole expression only".formatted(regex, anchor));
        }
        at++;
    }

    private void open() {
        depth++;
        if (at + 2 < regex.length() && regex.charAt(at + 1) == '?' && regex.charAt(at + 2) != ':') {
            throw new IllegalArgumentException(
                    "'%s' has a group (?%s…, which may look beyond its cookie: use (…) and (?:…) only"
                            .formatted(regex, regex.charAt(at + 2)));
        }
        append("(");
    }

    private void escape(boolean inClass) {
        char escaped = at + 1 < regex.length() ? regex.charAt(at + 1) : '\\';
        if (escaped == ';') {
            throw semicolon();
        }
        String narrowed = inClass ? null : narrowed(escaped);
        if (narrowed == null && Character.isLetterOrDigit(escaped) && LETTERS_THAT_STAY.indexOf(escaped) < 0) {
            throw new IllegalArgumentException(
                    "'%s' has \\%s%s, which cannot be said of a cookie: say which characters may be there"
                            .formatted(regex, escaped, inClass ? " in a class" : ""));
        }
        rewritten.append(narrowed == null ? "\\" + escaped : narrowed);
        at += 2;
    }

    private static @Nullable String narrowed(char escaped) {
        return switch (escaped) {
            case 'S' -> "[^;\\s]";
            case 'W' -> "[^;\\w]";
            case 'D' -> "[^;\\d]";
            default -> null;
        };
    }

    private void characterClass() {
        append("[");
        if (at < regex.length() && regex.charAt(at) == '^') {
            append("^;");
        }
        int first = at;
        while (at < regex.length() && (regex.charAt(at) != ']' || at == first)) {
            char c = regex.charAt(at);
            if (c == '[' || c == '&') {
                throw new IllegalArgumentException("'%s' has a class within a class: say it in one".formatted(regex));
            }
            requireNoSemicolon(first);
            if (c == '\\') {
                escape(true);
            } else {
                append(String.valueOf(c));
            }
        }
    }

    /** A negated class leaves it out by itself. */
    private void requireNoSemicolon(int first) {
        boolean negated = regex.charAt(first - 1) == '^';
        char c = regex.charAt(at);
        boolean range = c == '-' && at > first && at + 1 < regex.length() && regex.charAt(at + 1) != ']';
        boolean spans = range && regex.charAt(at - 1) < ';' && regex.charAt(at + 1) > ';';
        if (!negated && (c == ';' || spans)) {
            throw semicolon();
        }
    }

    private IllegalArgumentException semicolon() {
        return new IllegalArgumentException(
                "'%s' allows a semicolon, which ends a cookie (RFC 6265 §4.1.1)".formatted(regex));
    }
}
