package dev.contract.core.model;

import java.util.ArrayList;
import java.util.List;

/** Reads path expressions, one step at a time. */
final class DocPathParser {

    private final String text;
    private final List<PathToken> tokens = new ArrayList<>();
    private int position;

    DocPathParser(String text) {
        this.text = text;
    }

    DocPath parse() throws DocPathSyntaxException {
        if (!text.startsWith("$")) {
            throw problem("it does not start with '$'");
        }
        position = 1;
        while (position < text.length()) {
            switch (text.charAt(position)) {
                case '.' -> member();
                case '[' -> bracket();
                default -> throw problem("expected '.' or '[' but found '" + text.charAt(position) + "'");
            }
        }
        return new DocPath(tokens);
    }

    private void member() throws DocPathSyntaxException {
        position++;
        if (position < text.length() && text.charAt(position) == '*') {
            position++;
            tokens.add(new PathToken.Any());
            return;
        }
        int start = position;
        while (position < text.length() && isNameCharacter(text.charAt(position))) {
            position++;
        }
        if (position == start) {
            throw problem(position == text.length() ? "it ends after a '.'" : "expected a name after '.'");
        }
        tokens.add(new PathToken.Field(text.substring(start, position)));
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || "-_:#@".indexOf(c) >= 0;
    }

    private void bracket() throws DocPathSyntaxException {
        position++;
        if (position >= text.length()) {
            throw problem("'[' is never closed");
        }
        char first = text.charAt(position);
        if (first == '\'' || first == '"') {
            quotedName(first);
            return;
        }
        int end = text.indexOf(']', position);
        if (end < 0) {
            throw problem("'[' is never closed");
        }
        String inside = text.substring(position, end);
        if (inside.equals("*")) {
            tokens.add(new PathToken.AnyIndex());
        } else if (inside.matches("\\d{1,9}")) {
            tokens.add(new PathToken.Index(Integer.parseInt(inside)));
        } else {
            throw problem(inside.isEmpty() ? "'[]' is empty" : "expected an index, '*' or a quoted name in '[…]'");
        }
        position = end + 1;
    }

    /** A name may hold its own quote: the end is the quote that a closing bracket follows. */
    private void quotedName(char quote) throws DocPathSyntaxException {
        int end = text.indexOf(quote + "]", position + 1);
        if (end < 0) {
            throw problem("the quoted name is never closed");
        }
        tokens.add(new PathToken.Field(text.substring(position + 1, end)));
        position = end + 2;
    }

    private DocPathSyntaxException problem(String problem) {
        return new DocPathSyntaxException(text, position, problem);
    }
}
