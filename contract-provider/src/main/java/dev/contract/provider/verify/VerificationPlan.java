package dev.contract.provider.verify;

import dev.contract.provider.state.StateHandler;
import dev.contract.provider.target.Target;
import java.util.Map;

/**
 * How contracts are verified.
 *
 * @param target the provider
 * @param states puts the provider into states
 * @param messages what emits the messages, by the description of the interaction
 * @param filter which interactions are verified
 */
public record VerificationPlan(
        Target target, StateHandler states, Map<String, MessageProducer> messages, InteractionFilter filter) {

    public VerificationPlan {
        messages = Map.copyOf(messages);
    }

    /** All interactions, without state changes and messages. */
    public static VerificationPlan against(Target target) {
        return new VerificationPlan(target, StateHandler.none(), Map.of(), InteractionFilter.NONE);
    }

    public VerificationPlan withStates(StateHandler states) {
        return new VerificationPlan(target, states, messages, filter);
    }

    public VerificationPlan withMessages(Map<String, MessageProducer> messages) {
        return new VerificationPlan(target, states, messages, filter);
    }

    public VerificationPlan withFilter(InteractionFilter filter) {
        return new VerificationPlan(target, states, messages, filter);
    }
}
