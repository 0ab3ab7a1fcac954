package dev.contract.consumer.mock;

import dev.contract.core.model.ProviderState;
import java.util.List;
import java.util.Set;

/**
 * The provider states that somebody has chosen, by their names; none if nobody has. The empty name chooses what has no state.
 */
record ChosenStates(Set<String> names) {

    static final String NO_STATE = "";

    static final ChosenStates NONE = new ChosenStates(Set.of());

    /** What has all of its states chosen comes before everything else. */
    private static final int ALL = 1_000;

    ChosenStates {
        names = Set.copyOf(names);
    }

    /** How well an interaction with these states fits: all chosen, some chosen, no state at all, other states. */
    int fit(List<ProviderState> states) {
        if (names.isEmpty()) {
            return 0;
        }
        if (states.isEmpty()) {
            return names.contains(NO_STATE) ? ALL : 1;
        }
        int chosen = (int)
                states.stream().filter(state -> names.contains(state.name())).count();
        return chosen == 0 ? 0 : 1 + chosen + (chosen == states.size() ? ALL : 0);
    }
}
