package dev.contract.core.lint;

import java.util.Locale;

/** What is looked for, with how bad it is unless somebody decides otherwise. */
public enum LintRule {
    AMBIGUOUS_INTERACTIONS(
            Level.ERROR,
            "two interactions in one state whose requests nobody can tell apart, but with different answers"),
    BODY_NOT_CHECKED(Level.WARNING, "rules for a body that the contract says nothing about"),
    BROKEN_EXAMPLE(Level.ERROR, "an example that its own rules refuse"),
    DATE_HEADER(Level.ERROR, "a `Date` header that has to be exactly that of the example"),
    DEAD_RULE(Level.WARNING, "a rule that leads to nothing in the example"),
    EMPTY_EXAMPLE(
            Level.WARNING, "a list that is matched by type, but whose example is empty: nothing is said of its items"),
    EXACT_DATE(Level.HINT, "a date that has to be exactly that of the example"),
    EXACT_ID(Level.HINT, "what looks like a generated id or a checksum and has to be exactly that of the example"),
    EXACT_NUMBER(Level.HINT, "a long number that has to be exactly that of the example"),
    EXACT_TIMESTAMP(Level.WARNING, "a moment that has to be exactly that of the example"),
    EXACT_UUID(Level.WARNING, "a UUID that has to be exactly that of the example"),
    HUGE_BODY(Level.HINT, "an example of more than 100 KB"),
    LOCAL_URL(Level.WARNING, "an address of one machine that has to be exactly that of the example"),
    NO_DESCRIPTION(Level.WARNING, "an interaction without a description"),
    OVERRULED_RULE(Level.WARNING, "a rule that never holds as another one wins everywhere"),
    REDUNDANT_RULE(Level.HINT, "a rule `equality` where equality is asked for anyway"),
    REGEX_MISMATCH(Level.ERROR, "a regular expression that its own example does not match"),
    SAME_IDENTITY(Level.WARNING, "two interactions of one description and one state, but with different content"),
    SECRET(Level.ERROR, "a key, a token or a password"),
    SECRET_FIELD(Level.WARNING, "a value that looks real in a member that is named like a secret"),
    SIMILAR_STATES(Level.WARNING, "provider states whose names differ in nothing but case or blanks"),
    UNREADABLE_RULE(Level.ERROR, "a rule that is unknown or cannot be read, so that nothing can be verified"),
    VOLATILE_HEADER(Level.WARNING, "a header that changes with each answer and has to be exactly that of the example");

    private final Level level;
    private final String about;

    LintRule(Level level, String about) {
        this.level = level;
        this.about = about;
    }

    /** The stable name: {@code dead-rule}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Level level() {
        return level;
    }

    /** What is found, in a few words. */
    public String about() {
        return about;
    }

    @Override
    public String toString() {
        return id();
    }
}
