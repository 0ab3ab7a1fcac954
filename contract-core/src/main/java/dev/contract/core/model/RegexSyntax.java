package dev.contract.core.model;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions as contracts have them: in Java's dialect, and a little of what other dialects allow. */
public final class RegexSyntax {

    private RegexSyntax() {}

    /**
     * Compiles an expression. Where Java cannot read it, a brace that begins no repetition stands for itself, as in Ruby,
     * JavaScript and Rust: {@code /pacticipants/{name}}.
     */
    public static Pattern compile(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            String literal = withLiteralBraces(regex);
            if (literal.equals(regex)) {
                throw wrong;
            }
            try {
                return Pattern.compile(literal);
            } catch (PatternSyntaxException stillWrong) {
                throw wrong;
            }
        }
    }

    private static String withLiteralBraces(String regex) {
        StringBuilder literal = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length()) {
                int end = endOfEscape(regex, i);
                literal.append(regex, i, end);
                i = end - 1;
                continue;
            }
            inClass = c == '[' || (inClass && c != ']');
            if (c == '{' && !inClass && !isRepetition(regex, i)) {
                literal.append('\\');
            }
            literal.append(c);
        }
        return literal.toString();
    }

    /** An escape may have a name in braces: {@code \p{L}}. */
    private static int endOfEscape(String regex, int start) {
        boolean named = "pPxkN".indexOf(regex.charAt(start + 1)) >= 0;
        int close = named && regex.startsWith("{", start + 2) ? regex.indexOf('}', start) : -1;
        return close < 0 ? start + 2 : close + 1;
    }

    private static boolean isRepetition(String regex, int brace) {
        int close = regex.indexOf('}', brace);
        return close > 0 && regex.substring(brace + 1, close).matches("\\d+(,\\d*)?");
    }
}
