package dev.contract.core.model;

import java.util.List;

/** One thing that a consumer relies on. */
public sealed interface Interaction permits HttpInteraction, MessageInteraction, SyncMessageInteraction {

    InteractionInfo info();

    InteractionType type();

    /** This interaction with other common attributes. */
    Interaction withInfo(InteractionInfo info);

    default String description() {
        return info().description();
    }

    default List<ProviderState> states() {
        return info().states();
    }

    /** Description and states on one line, for people. */
    default String title() {
        return info().title();
    }
}
