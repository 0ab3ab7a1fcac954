package dev.contract.consumer.dsl;

import dev.contract.core.model.Interaction;
import dev.contract.core.model.InteractionInfo;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is stated: one interaction, or two if something in it is optional, with everything that is optional and without. Its
 * makers check both where they are stated.
 *
 * @param <I> the kind of interaction
 * @param <D> the kind of draft
 */
abstract class Draft<I extends Interaction, D extends Draft<I, D>> implements Iterable<I> {

    private static final String WITHOUT = " (without what is optional)";

    private final I full;
    private final @Nullable I less;

    Draft(I full, @Nullable I less) {
        this.full = full;
        this.less = less;
    }

    /** A failed verification does not fail the provider's build yet. */
    public final D pending() {
        return renamed(InteractionInfo::asPending);
    }

    /** A key that stays the same when the description changes (specification 4). */
    public final D key(String key) {
        return renamed(known -> known.withKey(key));
    }

    /** A remark for people who read the contract (specification 4). */
    public final D comment(String text) {
        return renamed(known -> known.withComment(text));
    }

    /** The interactions: one, or two if something is optional. */
    public final List<I> interactions() {
        return less == null ? List.of(full) : List.of(full, less);
    }

    /** The interaction with everything that is optional. */
    public final I interaction() {
        return full;
    }

    @Override
    public final Iterator<I> iterator() {
        return interactions().iterator();
    }

    /** The same draft of other interactions, which differ in nothing that could be checked. */
    abstract D of(I full, @Nullable I less);

    private D renamed(UnaryOperator<InteractionInfo> change) {
        InteractionInfo info = change.apply(full.info());
        return of(with(info, full), less == null ? null : with(withoutOptionals(info), less));
    }

    @SuppressWarnings("unchecked") // an interaction with another name is of the same kind
    private I with(InteractionInfo info, I interaction) {
        return (I) interaction.withInfo(info);
    }

    /** How the interaction is called that leaves out what is optional. */
    static InteractionInfo withoutOptionals(InteractionInfo info) {
        return info.withDescription(info.description() + WITHOUT)
                .withKey(info.key() == null ? null : info.key() + WITHOUT);
    }
}
