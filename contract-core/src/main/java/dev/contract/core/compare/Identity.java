package dev.contract.core.compare;

import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.ProviderState;
import java.util.List;
import java.util.TreeMap;

/** What names an interaction: its kind, description and provider states. */
record Identity(String type, String description, List<String> states) {

    static Identity of(Interaction interaction) {
        return new Identity(interaction.type().wireName(), interaction.description(), states(interaction));
    }

    /** The order of parameters does not count. */
    static List<String> states(Interaction interaction) {
        return interaction.states().stream().map(Identity::text).toList();
    }

    private static String text(ProviderState state) {
        return state.name() + " " + new JsonObject(new TreeMap<>(state.params().members()));
    }
}
