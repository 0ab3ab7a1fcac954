package dev.contract.provider.verify;

import dev.contract.core.model.Interaction;
import java.time.Duration;
import java.util.List;

/**
 * The result of one interaction.
 *
 * @param pending true if a failure must not break the provider's build
 * @param warnings what else should be known, one sentence each
 */
public record InteractionResult(
        String consumer,
        Interaction interaction,
        Outcome outcome,
        boolean pending,
        List<String> warnings,
        Duration took) {

    public InteractionResult {
        warnings = List.copyOf(warnings);
    }

    /** True if the consumer would break or nobody can tell, and somebody has to act on it. */
    public boolean breaksBuild() {
        return !pending && !isGood();
    }

    /** True unless there is something to report. */
    public boolean isGood() {
        return outcome.isPassed() || outcome.isSkipped();
    }
}
