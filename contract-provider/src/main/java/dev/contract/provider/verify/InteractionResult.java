package dev.contract.provider.verify;

import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.Interaction;
import dev.contract.provider.openapi.Drift;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of one interaction.
 *
 * @param pending true if a failure must not break the provider's build
 * @param warnings what else should be known, one sentence each
 * @param exchange what travelled in the first attempt
 */
public record InteractionResult(
        String consumer,
        Interaction interaction,
        Outcome outcome,
        boolean pending,
        List<String> warnings,
        Exchange exchange,
        Duration took) {

    public InteractionResult {
        warnings = List.copyOf(warnings);
    }

    /** The request of an HTTP interaction, as it was sent or else as the contract has it; null for messages. */
    public @Nullable HttpRequest request() {
        return exchange.sent() == null && interaction instanceof HttpInteraction http
                ? http.request().example()
                : exchange.sent();
    }

    /** In what the response differs from the provider's OpenAPI document, whatever the contract says. */
    public List<Drift> drift() {
        return exchange.drift();
    }

    /** The same result with another outcome. */
    public InteractionResult withOutcome(Outcome other) {
        return new InteractionResult(consumer, interaction, other, pending, warnings, exchange, took);
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
