package dev.contract.core.json;

/** Text that is no JSON; the message says what is wrong and where, with line and column. */
public final class JsonSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    JsonSyntaxException(String problem) {
        super(problem);
    }
}
