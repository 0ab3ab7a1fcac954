package dev.contract.core.model;

/** A path expression that cannot be read; the message says where and why. */
public final class DocPathSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    DocPathSyntaxException(String expression, int position, String problem) {
        super("the path expression \"%s\" cannot be read: %s at position %d"
                .formatted(expression, problem, position + 1));
    }
}
