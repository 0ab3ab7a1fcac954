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
 */
public record VerificationPlan(
        Target target,
        MessageTarget messages,
        StateHandler states,
        InteractionFilter filter,
        ReplaySettings replay,
        @Nullable ProviderDocument document) {

    /** All interactions once, without state changes and messages. */
    public static VerificationPlan against(Target target) {
        return new VerificationPlan(
                target,
                MessageTarget.none(),
                StateHandler.none(),
                InteractionFilter.NONE,
                ReplaySettings.STANDARD,
                null);
    }

    public VerificationPlan withStates(StateHandler states) {
        return new VerificationPlan(target, messages, states, filter, replay, document);
    }

    public VerificationPlan withMessages(MessageTarget messages) {
        return new VerificationPlan(target, messages, states, filter, replay, document);
    }

    public VerificationPlan withFilter(InteractionFilter filter) {
        return new VerificationPlan(target, messages, states, filter, replay, document);
    }

    public VerificationPlan withReplay(ReplaySettings replay) {
        return new VerificationPlan(target, messages, states, filter, replay, document);
    }

    /** Responses are held against the provider's OpenAPI document too; what differs is told beside the results. */
    public VerificationPlan withDocument(@Nullable ProviderDocument document) {
        return new VerificationPlan(target, messages, states, filter, replay, document);
    }
}
