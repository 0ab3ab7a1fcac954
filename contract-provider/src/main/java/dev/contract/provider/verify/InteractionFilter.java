package dev.contract.provider.verify;

import dev.contract.core.model.Contract;
import dev.contract.core.model.Interaction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says which interactions are verified; what is null does not restrict.
 *
 * @param consumer the name of a consumer
 * @param description an expression that is found in the description
 * @param state an expression that is found in the name of a state; an empty one accepts interactions without states
 */
public record InteractionFilter(
        @Nullable String consumer,
        @Nullable Pattern description,
        @Nullable Pattern state) {

    /** Accepts everything. */
    public static final InteractionFilter NONE = new InteractionFilter(null, null, null);

    /** True if something may be left out, so that the results say nothing about the whole. */
    public boolean isActive() {
        return consumer != null || description != null || state != null;
    }

    /** True if the interaction is to be verified. */
    public boolean accepts(Contract contract, Interaction interaction) {
        return (consumer == null || consumer.equals(contract.consumer()))
                && (description == null
                        || description.matcher(interaction.description()).find())
                && (state == null || acceptsStates(state, interaction));
    }

    /** What is asked for, as a person would say it. */
    String inWords() {
        List<String> words = new ArrayList<>();
        if (consumer != null) {
            words.add("consumer '" + consumer + "'");
        }
        if (description != null) {
            words.add("description '" + description + "'");
        }
        if (state != null) {
            words.add(state.pattern().isEmpty() ? "no provider state" : "provider state '" + state + "'");
        }
        return String.join(", ", words);
    }

    private static boolean acceptsStates(Pattern state, Interaction interaction) {
        if (state.pattern().isEmpty()) {
            return interaction.states().isEmpty();
        }
        return interaction.states().stream()
                .anyMatch(one -> state.matcher(one.name()).find());
    }
}
