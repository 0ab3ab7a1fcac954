package dev.contract.provider.verify;

import dev.contract.provider.target.TargetException;
import org.jspecify.annotations.Nullable;

/**
 * Notices when nobody answers any more, be it the provider or who puts it into its states: waiting for each of a thousand
 * timeouts helps nobody. One for each place that is asked, as another may be well.
 */
final class Silence {

    private static final String NOT_TRIED = "Not tried";
    private static final int PATIENCE = 5;

    private int unanswered;

    /** What came of a request that nobody answered properly. */
    static Outcome.Errored outcome(TargetException noAnswer) {
        String title = noAnswer.isSilent() ? "No answer from the provider" : "The provider did not answer properly";
        return new Outcome.Errored(title, String.valueOf(noAnswer.getMessage()), noAnswer.isSilent());
    }

    /** What becomes of the next interaction without trying it; null if it is worth trying. */
    synchronized Outcome.@Nullable Errored verdict() {
        return unanswered < PATIENCE
                ? null
                : new Outcome.Errored(NOT_TRIED, "there was no answer the last " + PATIENCE + " times", true);
    }

    synchronized void heard(Outcome outcome) {
        unanswered = outcome.isUnanswered() ? unanswered + 1 : 0;
    }
}
