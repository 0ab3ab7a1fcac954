package dev.contract.core.match;

import dev.contract.core.model.Part;
import org.jspecify.annotations.Nullable;

/**
 * A place at which two expectations do not ask for the same.
 *
 * @param path as mismatches name it, with wildcards where several places are meant; empty for the part as a whole
 * @param before what was asked, in words; null if nothing was
 * @param after what is asked now, in words; null if nothing is
 */
public record Difference(
        Part part,
        String path,
        Relation relation,
        @Nullable String before,
        @Nullable String after) {}
