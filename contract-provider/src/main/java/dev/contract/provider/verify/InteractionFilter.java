package dev.contract.provider.verify;

import dev.contract.core.model.Contract;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.InteractionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says which interactions are verified; what is null or an empty set does not restrict.
 *
 * @param consumers the names of consumers
 * @param description an expression that is found in the description
 * @param state an expression that is found in the name of a state; an empty one accepts interactions without states
 * @param path an expression that is found in the path of an HTTP request
 * @param types the kinds of interaction
 * @param failures what failed last time, if only that is wanted
 */
public record InteractionFilter(
        Set<String> consumers,
        @Nullable Pattern description,
        @Nullable Pattern state,
        @Nullable Pattern path,
        Set<InteractionType> types,
        @Nullable LastFailures failures) {

    /** Accepts everything. */
    public static final InteractionFilter NONE = new InteractionFilter(Set.of(), null, null, null, Set.of(), null);

    public InteractionFilter {
        consumers = Set.copyOf(consumers);
        types = Set.copyOf(types);
    }

    public InteractionFilter ofConsumers(Set<String> consumers) {
        return new InteractionFilter(consumers, description, state, path, types, failures);
    }

    public InteractionFilter ofDescription(@Nullable Pattern description) {
        return new InteractionFilter(consumers, description, state, path, types, failures);
    }

    public InteractionFilter ofState(@Nullable Pattern state) {
        return new InteractionFilter(consumers, description, state, path, types, failures);
    }

    public InteractionFilter ofPath(@Nullable Pattern path) {
        return new InteractionFilter(consumers, description, state, path, types, failures);
    }

    public InteractionFilter ofTypes(Set<InteractionType> types) {
        return new InteractionFilter(consumers, description, state, path, types, failures);
    }

    public InteractionFilter ofFailures(@Nullable LastFailures failures) {
        return new InteractionFilter(consumers, description, state, path, types, failures);
    }

    /** True if something may be left out, so that the results say nothing about the whole. */
    public boolean isActive() {
        return !inWords().isEmpty();
    }

    /** True if the interaction is to be verified. */
    public boolean accepts(Contract contract, Interaction interaction) {
        return (consumers.isEmpty() || consumers.contains(contract.consumer()))
                && (types.isEmpty() || types.contains(interaction.type()))
                && (description == null
                        || description.matcher(interaction.description()).find())
                && (state == null || acceptsStates(state, interaction))
                && (path == null || acceptsPath(path, interaction))
                && (failures == null || failures.contains(contract, interaction));
    }

    /** What is asked for, as a person would say it; empty if nothing is. */
    String inWords() {
        List<String> words = new ArrayList<>();
        if (!consumers.isEmpty()) {
            words.add("consumer '" + String.join("' or '", new TreeSet<>(consumers)) + "'");
        }
        if (description != null) {
            words.add("description '" + description + "'");
        }
        if (state != null) {
            words.add(state.pattern().isEmpty() ? "no provider state" : "provider state '" + state + "'");
        }
        if (path != null) {
            words.add("path '" + path + "'");
        }
        if (!types.isEmpty()) {
            words.add("type "
                    + types.stream()
                            .sorted()
                            .map(type -> type.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .collect(Collectors.joining(" or ")));
        }
        if (failures != null) {
            words.add("failed last time");
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

    private static boolean acceptsPath(Pattern path, Interaction interaction) {
        return interaction instanceof HttpInteraction http
                && path.matcher(http.request().example().path()).find();
    }
}
