package dev.contract.core.model;

import java.util.Locale;

/** The parts of a message that are compared, and that rules and generators are grouped by. */
public enum Part {
    METHOD,
    PATH,
    QUERY,
    HEADER,
    STATUS,
    METADATA,
    BODY;

    /** The name in contract files and verification results, for example {@code header}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
