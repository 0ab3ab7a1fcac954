package dev.contract.core.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A path into a document: {@code $} followed by {@code .name}, {@code ['name']}, {@code [0]}, {@code [*]} or {@code .*}.
 * {@code toString} is the canonical text. Source: Pact specification 3, "Matcher path expressions".
 */
public record DocPath(List<PathToken> tokens) {

    public static final DocPath ROOT = new DocPath(List.of());

    public DocPath {
        tokens = List.copyOf(tokens);
    }

    /** Reads a path expression. */
    public static DocPath parse(String expression) throws DocPathSyntaxException {
        return new DocPathParser(expression).parse();
    }

    /** The path of a named header, query parameter or metadata entry. */
    public static DocPath ofName(String name) {
        return ROOT.field(name);
    }

    public DocPath field(String name) {
        return with(new PathToken.Field(name));
    }

    public DocPath index(int index) {
        return with(new PathToken.Index(index));
    }

    public DocPath anyIndex() {
        return with(new PathToken.AnyIndex());
    }

    public DocPath any() {
        return with(new PathToken.Any());
    }

    /** The first step's name, for paths of headers, query parameters and metadata; empty for the root. */
    public String name() {
        if (tokens.isEmpty()) {
            return "";
        }
        String literal = tokens.get(0).literal();
        return literal == null ? "*" : literal;
    }

    private DocPath with(PathToken token) {
        List<PathToken> longer = new ArrayList<>(tokens);
        longer.add(token);
        return new DocPath(longer);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("$");
        tokens.forEach(text::append);
        return text.toString();
    }
}
