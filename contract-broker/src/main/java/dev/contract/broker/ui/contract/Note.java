package dev.contract.broker.ui.contract;

/** What holds for a value beside the example: a rule, a rule from further up, or a generator; and where it is written. */
public record Note(String kind, String text, String where) {

    static Note rule(String text, String where) {
        return new Note("rule", text, where);
    }

    /** A rule that was written for something that this value is inside of. */
    static Note inherited(String text, String where) {
        return new Note("rule inherited", text, where);
    }

    static Note generator(String text, String where) {
        return new Note("generator", text, where);
    }
}
