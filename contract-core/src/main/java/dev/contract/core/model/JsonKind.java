package dev.contract.core.model;

/** The kinds of JSON values, as mismatch messages name them. */
public enum JsonKind {
    OBJECT("Object"),
    ARRAY("Array"),
    STRING("String"),
    INTEGER("Integer"),
    DECIMAL("Decimal"),
    BOOLEAN("Boolean"),
    NULL("Null");

    private final String word;

    JsonKind(String word) {
        this.word = word;
    }

    /** The word that the compatibility suite expects, for example {@code Integer}. */
    public String word() {
        return word;
    }

    /** True for objects and arrays. */
    public boolean isContainer() {
        return this == OBJECT || this == ARRAY;
    }

    /** True for integers and decimals. */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }
}
