package dev.contract.provider.verify;

/** What was tried for an interaction, and what came of it. */
record Attempt(Outcome outcome, Exchange exchange) {

    Attempt(Outcome outcome) {
        this(outcome, Exchange.NONE);
    }

    /** The same exchange with an outcome that counts more. */
    Attempt withOutcome(Outcome outcome) {
        return new Attempt(outcome, exchange);
    }
}
