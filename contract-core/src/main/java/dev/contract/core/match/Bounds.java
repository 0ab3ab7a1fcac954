package dev.contract.core.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many items there may be. */
record Bounds(int min, int max) {

    static final Bounds NONE = new Bounds(0, Integer.MAX_VALUE);

    static Bounds exactly(int size) {
        return new Bounds(size, size);
    }

    /** The sizes that pass all checks of a size. */
    static Bounds of(List<CompiledRule.OfValue> checks) {
        Bounds bounds = NONE;
        for (CompiledRule.OfValue rule : checks) {
            if (rule.check() instanceof SizeCheck size) {
                bounds = bounds.and(size);
            }
        }
        return bounds;
    }

    private Bounds and(SizeCheck size) {
        return and(size.min(), size.max());
    }

    /** These and others, each of which may be missing. */
    Bounds and(@Nullable Integer least, @Nullable Integer most) {
        return new Bounds(least == null ? min : Math.max(min, least), most == null ? max : Math.min(max, most));
    }

    boolean isWithin(Bounds wider) {
        return min >= wider.min && max <= wider.max;
    }
}
