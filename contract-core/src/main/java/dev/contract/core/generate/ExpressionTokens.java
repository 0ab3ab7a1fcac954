package dev.contract.core.generate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, numbers and signs of an expression, one after the other, in lower case; empty text at the end. */
final class ExpressionTokens {

    private static final Pattern TOKEN = Pattern.compile("\\s*([a-z][a-z']*|\\d+|\\S|$)");

    private final String text;
    private final Matcher matcher;

    ExpressionTokens(String text) {
        this.text = text;
        this.matcher = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
        step();
    }

    String peek() {
        return matcher.group(1);
    }

    /** Steps on and yields what was passed. */
    String next() {
        String passed = peek();
        step();
        return passed;
    }

    private void step() {
        if (!matcher.find()) {
            throw new IllegalStateException("nothing comes after the end of " + text);
        }
    }

    boolean skip(String token) {
        if (!peek().equals(token)) {
            return false;
        }
        next();
        return true;
    }

    boolean atEnd() {
        return peek().isEmpty();
    }

    boolean isWord() {
        return !atEnd() && Character.isLetter(peek().charAt(0));
    }

    boolean isNumber() {
        return !atEnd() && Character.isDigit(peek().charAt(0));
    }

    GeneratorProblem expected(String what) {
        return problem(what, atEnd() ? "nothing more" : "\"" + peek() + "\"");
    }

    /** Positions are counted from 1, as editors do. */
    GeneratorProblem problem(String expected, String found) {
        return new GeneratorProblem("\"%s\": expected %s at position %d but found %s"
                .formatted(text, expected, matcher.start(1) + 1, found));
    }
}
