package dev.contract.core.lint;

import dev.contract.core.model.Interaction;
import dev.contract.core.model.ProviderState;
import java.util.List;

/** What interactions are told apart by. */
final class Identity {

    private Identity() {}

    /** The states in an order that does not depend on the file. */
    static String states(Interaction interaction) {
        List<String> states = interaction.states().stream()
                .map(ProviderState::toString)
                .sorted()
                .toList();
        return states.toString();
    }

    /** Type, description and states. */
    static String of(Interaction interaction) {
        return interaction.type() + " " + interaction.description() + " " + states(interaction);
    }
}
