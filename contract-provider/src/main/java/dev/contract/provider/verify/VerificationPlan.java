package dev.contract.provider.verify;

import dev.contract.provider.openapi.ProviderDocument;
import dev.contract.provider.state.StateHandler;
import dev.contract.provider.target.MessageTarget;
import dev.contract.provider.target.Target;
import org.jspecify.annotations.Nullable;

/**
 * How contracts are verified.
 *
 * @param target answers the requests of HTTP interactions
 * @param messages emits the messages of the others
 * @param states puts the provider into states
 * @param filter which interactions are verified
 * @param replay how often, how many at once, how long
 * @param document against which responses are held too; null if there is none
 * @param driftFails true if a response that differs from it is a failure as well
 */
public record VerificationPlan(
        Target target,
        MessageTarget messages,
        StateHandler states,
        InteractionFilter filter,
        ReplaySettings replay,
        @Nullable ProviderDocument document,
        boolean driftFails) {

    /** All interactions once, without state changes and messages. */
    public static VerificationPlan against(Target target) {
        return new VerificationPlan(
                target,
                MessageTarget.none(),
                StateHandler.none(),
                InteractionFilter.NONE,
                ReplaySettings.STANDARD,
                null,
                false);
    }

    public VerificationPlan withStates(StateHandler states) {
        return new VerificationPlan(target, messages, states, filter, replay, document, driftFails);
    }

    public VerificationPlan withMessages(MessageTarget messages) {
        return new VerificationPlan(target, messages, states, filter, replay, document, driftFails);
    }

    public VerificationPlan withFilter(InteractionFilter filter) {
        return new VerificationPlan(target, messages, states, filter, replay, document, driftFails);
    }

    public VerificationPlan withReplay(ReplaySettings replay) {
        return new VerificationPlan(target, messages, states, filter, replay, document, driftFails);
    }

    /** Responses are held against the provider's OpenAPI document too; what differs is told beside the results. */
    public VerificationPlan withDocument(@Nullable ProviderDocument document) {
        return new VerificationPlan(target, messages, states, filter, replay, document, driftFails);
    }

    /** Whether a response that differs from the document makes the verification fail. */
    public VerificationPlan withDriftFailing(boolean fails) {
        return new VerificationPlan(target, messages, states, filter, replay, document, fails);
    }
}
