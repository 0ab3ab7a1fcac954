package dev.contract.provider.verify;

import dev.contract.provider.target.TargetException;
import org.jspecify.annotations.Nullable;

/** Notices when a provider does not answer any more: waiting for each of a thousand timeouts helps nobody. */
final class Silence {

    /** The title of the errors that count. */
    private static final String TITLE = "No answer from the provider";

    private static final int PATIENCE = 5;

    private int unanswered;

    /** What came of a request that nobody answered properly. */
    static Outcome.Errored outcome(TargetException noAnswer) {
        String title = noAnswer.isSilent() ? TITLE : "The provider did not answer properly";
        return new Outcome.Errored(title, String.valueOf(noAnswer.getMessage()), noAnswer.isSilent());
    }

    /** What becomes of the next interaction without trying it; null if it is worth trying. */
    synchronized Outcome.@Nullable Errored verdict() {
        return unanswered < PATIENCE
                ? null
                : new Outcome.Errored(
                        "Not tried", "the provider did not answer the last " + PATIENCE + " requests", true);
    }

    synchronized void heard(Outcome outcome) {
        if (outcome instanceof Outcome.Errored error && error.title().equals(TITLE)) {
            unanswered++;
        } else if (outcome.isPassed() || !outcome.mismatches().isEmpty()) {
            unanswered = 0;
        }
    }
}
