package dev.contract.provider.verify;

import dev.contract.core.model.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * What was tried for an interaction.
 *
 * @param request what was sent; null if nothing was, or if no HTTP was involved
 */
record Attempt(Outcome outcome, @Nullable HttpRequest request) {

    Attempt(Outcome outcome) {
        this(outcome, null);
    }

    /** The same request with an outcome that counts more. */
    Attempt withOutcome(Outcome outcome) {
        return new Attempt(outcome, request);
    }
}
