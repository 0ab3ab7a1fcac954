package dev.contract.core.lint;

import java.util.Locale;

/** How bad a finding is; the worst is the last. */
public enum Level {
    /** May be as it is wanted. */
    HINT,
    /** Will hurt. */
    WARNING,
    /** Cannot work, or gives a secret away. */
    ERROR;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
