package dev.contract.core.model;

import java.util.List;
import java.util.TreeMap;

/**
 * What names an interaction in a contract: its kind, description and provider states.
 *
 * @param states with their parameters, whose order does not count
 */
public record InteractionIdentity(InteractionType type, String description, List<String> states) {

    public InteractionIdentity {
        states = List.copyOf(states);
    }

    public static InteractionIdentity of(Interaction interaction) {
        List<String> states =
                interaction.states().stream().map(InteractionIdentity::text).toList();
        return new InteractionIdentity(interaction.type(), interaction.description(), states);
    }

    private static String text(ProviderState state) {
        return state.name() + " " + new JsonObject(new TreeMap<>(state.params().members()));
    }
}
