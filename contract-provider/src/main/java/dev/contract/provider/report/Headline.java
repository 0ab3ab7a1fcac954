package dev.contract.provider.report;

import dev.contract.core.match.Mismatch;
import dev.contract.provider.verify.Outcome;
import java.util.List;

/** What went wrong in one short line. */
final class Headline {

    private Headline() {}

    static String of(Outcome outcome) {
        List<Mismatch> mismatches = outcome.mismatches();
        if (mismatches.isEmpty()) {
            return String.join("; ", outcome.reasons());
        }
        String first = of(mismatches.get(0));
        return first + (mismatches.size() == 1 ? "" : " (and " + (mismatches.size() - 1) + " more)");
    }

    private static String of(Mismatch mismatch) {
        String hint = mismatch.hint();
        return mismatch.place() + ": " + (hint == null ? mismatch.message() : hint);
    }
}
