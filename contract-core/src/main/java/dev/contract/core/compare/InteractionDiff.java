package dev.contract.core.compare;

import dev.contract.core.model.Interaction;
import dev.contract.core.model.InteractionIdentity;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one interaction.
 *
 * @param before as it was; null if it is new
 * @param after as it is; null if it was removed
 * @param changes in the order of messages and parts; none for one that is new or was removed
 */
public record InteractionDiff(
        @Nullable Interaction before, @Nullable Interaction after, List<PlaceChange> changes) {

    public InteractionDiff {
        changes = List.copyOf(changes);
        if (before == null && after == null) {
            throw new IllegalArgumentException("an interaction is in one of the contracts at least");
        }
    }

    /** What can become of an interaction. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** Something asks for the same as before by another description, or in other provider states. */
        RENAMED
    }

    /** The interaction as it is, or as it was if it was removed. */
    public Interaction interaction() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    public Kind kind() {
        if (before == null || after == null) {
            return before == null ? Kind.ADDED : Kind.REMOVED;
        }
        return InteractionIdentity.of(before).equals(InteractionIdentity.of(after)) ? Kind.CHANGED : Kind.RENAMED;
    }

    /** True if the provider has to be in another state, or may no longer fail. */
    private boolean isAskedAnew() {
        return before != null
                && after != null
                && (isNoLongerPending()
                        || !InteractionIdentity.of(before)
                                .states()
                                .equals(InteractionIdentity.of(after).states()));
    }

    /** True if failures were nobody's problem until now. */
    public boolean isNoLongerPending() {
        return before != null
                && after != null
                && before.info().pending()
                && !after.info().pending();
    }

    boolean isDifferent() {
        return kind() != Kind.CHANGED || !changes.isEmpty() || isNoLongerPending();
    }

    /** True if a provider that keeps what was asked may fail what is asked now. Pending interactions fail nobody. */
    public boolean isBreaking() {
        if (after == null || after.info().pending()) {
            return false;
        }
        return before == null || isAskedAnew() || changes.stream().anyMatch(PlaceChange::isBreaking);
    }
}
