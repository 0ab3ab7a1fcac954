package dev.contract.cli;

import java.util.ArrayList;
import java.util.List;

/** Alternatives in braces, as in {@code {a,b}/*.json}; they may be nested, and have slashes. */
final class Braces {

    private Braces() {}

    /** Each text that is meant, in order; the text itself if its braces do not close. */
    static List<String> expand(String text) {
        int open = text.indexOf('{');
        int close = open < 0 ? -1 : closing(text, open);
        if (close < 0) {
            return List.of(text);
        }
        List<String> expanded = new ArrayList<>();
        for (String choice : choices(text.substring(open + 1, close))) {
            expanded.addAll(expand(text.substring(0, open) + choice + text.substring(close + 1)));
        }
        return expanded;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> choices(String inside) {
        List<String> choices = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < inside.length(); i++) {
            char sign = inside.charAt(i);
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (sign == ',' && depth == 0) {
                choices.add(inside.substring(start, i));
                start = i + 1;
            }
        }
        choices.add(inside.substring(start));
        return choices;
    }
}
