package dev.contract.provider.verify;

import dev.contract.core.generate.StateValues;
import dev.contract.core.http.HttpFailure;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.ProviderState;
import dev.contract.provider.source.FoundContract;
import dev.contract.provider.state.StateAction;
import dev.contract.provider.state.StateChange;
import dev.contract.provider.state.StateChangeException;
import dev.contract.provider.state.StateHandler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Enters the states of one interaction in order, and leaves those entered in reverse. */
final class StateChanges {

    private static final String FAILED = "State change request failed";
    private static final ProviderState NO_STATE = new ProviderState("");

    private final StateHandler handler;
    private final String consumer;
    private final Deque<ProviderState> entered = new ArrayDeque<>();
    private StateValues values = StateValues.NONE;

    StateChanges(StateHandler handler, String consumer) {
        this.handler = handler;
        this.consumer = consumer;
    }

    /** Finds out, before anything is sent, which states cannot be entered; pending interactions may need any. */
    static void requireKnown(StateHandler handler, List<FoundContract> contracts, InteractionFilter filter)
            throws UnknownStatesException {
        Map<String, Set<String>> unknown = new TreeMap<>();
        for (FoundContract found : contracts) {
            for (Interaction interaction : found.contract().interactions()) {
                boolean counts = !found.pending()
                        && !interaction.info().pending()
                        && filter.accepts(found.contract(), interaction);
                for (ProviderState state : counts ? interaction.states() : List.<ProviderState>of()) {
                    if (!handler.knows(state.name())) {
                        unknown.computeIfAbsent(state.name(), name -> new TreeSet<>())
                                .add(found.contract().consumer());
                    }
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnknownStatesException(unknown);
        }
    }

    static boolean isFailure(Outcome outcome) {
        return outcome instanceof Outcome.Errored error && error.title().equals(FAILED);
    }

    /** Enters the states; null if that worked. */
    Outcome.@Nullable Errored enter(List<ProviderState> states) {
        List<ProviderState> wanted = states.isEmpty() && handler.wantsEveryInteraction() ? List.of(NO_STATE) : states;
        for (ProviderState state : wanted) {
            if (!handler.knows(state.name())) {
                return new Outcome.Errored(FAILED, "there is no handler for the provider state '" + state.name() + "'");
            }
            Outcome.Errored error = change(StateAction.SETUP, state);
            if (error != null) {
                return error;
            }
            entered.push(state);
        }
        return null;
    }

    /** What the states entered so far have to say: their parameters, and over those what was returned. */
    StateValues values() {
        return values;
    }

    /** Leaves all states that were entered, whatever happens on the way; null if that worked. */
    Outcome.@Nullable Errored leave() {
        Outcome.Errored first = null;
        for (ProviderState state : entered) {
            Outcome.Errored error = change(StateAction.TEARDOWN, state);
            first = first == null ? error : first;
        }
        return first;
    }

    private Outcome.@Nullable Errored change(StateAction action, ProviderState state) {
        try {
            JsonObject returned = handler.change(new StateChange(action, consumer, state));
            if (action == StateAction.SETUP) {
                values = values.with(state.name(), merged(state.params(), returned));
            }
            return null;
        } catch (StateChangeException failed) {
            boolean unanswered = failed.getCause() instanceof HttpFailure;
            return failed(action, state, String.valueOf(failed.getMessage()), unanswered);
        } catch (Throwable failed) {
            return failed(action, state, failed.toString(), false);
        }
    }

    private static Outcome.Errored failed(StateAction action, ProviderState state, String why, boolean unanswered) {
        return new Outcome.Errored(FAILED, action.wireName() + " of state '" + state.name() + "': " + why, unanswered);
    }

    private static JsonObject merged(JsonObject params, JsonObject returned) {
        Map<String, JsonValue> members = new LinkedHashMap<>(params.members());
        members.putAll(returned.members());
        return new JsonObject(members);
    }
}
