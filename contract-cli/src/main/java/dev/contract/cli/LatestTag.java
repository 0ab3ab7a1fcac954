package dev.contract.cli;

import org.jspecify.annotations.Nullable;

/** The value of {@code --latest}, which may stand without a tag. */
final class LatestTag {

    /** Stands for {@code --latest} without one. */
    static final String NONE = "\0";

    private LatestTag() {}

    /** The tag; null if there is none. */
    static @Nullable String of(@Nullable String value) {
        return NONE.equals(value) ? null : value;
    }
}
