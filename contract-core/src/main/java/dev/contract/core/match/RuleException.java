package dev.contract.core.match;

/** A rule that cannot be compiled; the message says why. */
final class RuleException extends Exception {

    private static final long serialVersionUID = 1L;

    RuleException(String problem) {
        super(problem);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
