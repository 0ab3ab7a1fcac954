package dev.contract.provider.verify;

import dev.contract.core.generate.StateValues;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.MessageInteraction;
import dev.contract.core.model.SyncMessageInteraction;
import java.util.List;

/** What is done to verify one interaction once the provider is in the right state. */
interface Check {

    /** Why it cannot be done, so that nothing should be tried; empty if it can. */
    List<String> problems();

    /** What is left out, one sentence each. */
    default List<String> warnings() {
        return List.of();
    }

    /** Does it, with what the provider states returned. */
    Attempt run(StateValues states);

    /** Compiles what the interaction expects. */
    static Check of(Interaction interaction, VerificationPlan plan) {
        if (interaction instanceof HttpInteraction http) {
            return HttpCheck.of(http, plan);
        }
        if (interaction instanceof MessageInteraction message) {
            return MessageCheck.of(message, plan.messages());
        }
        return MessageCheck.of((SyncMessageInteraction) interaction, plan.messages());
    }
}
