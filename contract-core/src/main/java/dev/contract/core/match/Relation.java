package dev.contract.core.match;

/** How what is accepted at a place now stands to what was accepted before. What cannot be told is {@code OTHER}. */
public enum Relation {
    /** Less is accepted than before, and nothing else. */
    STRICTER,
    /** All is accepted that was before, and more. */
    LOOSER,
    /** Something is refused that was accepted, and accepted that was refused; or nobody can tell. */
    OTHER,
    /** The same is accepted; only the example is another. */
    EXAMPLE;

    static Relation of(boolean oldWithinNew, boolean newWithinOld) {
        return oldWithinNew ? LOOSER : newWithinOld ? STRICTER : OTHER;
    }

    /** True if all that was accepted before is accepted now. */
    public boolean acceptsAllAsBefore() {
        return this == LOOSER || this == EXAMPLE;
    }

    /** True if nothing is accepted now that was not before. */
    public boolean acceptsNothingMore() {
        return this == STRICTER || this == EXAMPLE;
    }
}
