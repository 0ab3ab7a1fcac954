package dev.contract.provider.verify;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Interactions need states that nobody can enter; the message lists them all, with the consumers that need them. */
public final class UnknownStatesException extends Exception {

    private static final long serialVersionUID = 1L;

    UnknownStatesException(Map<String, Set<String>> consumersByState) {
        super((consumersByState.size() == 1
                        ? "There is no handler for a provider state:"
                        : "There are no handlers for " + consumersByState.size() + " provider states:")
                + consumersByState.entrySet().stream()
                        .map(state ->
                                "\n    '" + state.getKey() + "', needed by " + String.join(", ", state.getValue()))
                        .collect(Collectors.joining()));
    }
}
