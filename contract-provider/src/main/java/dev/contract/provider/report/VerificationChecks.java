package dev.contract.provider.report;

import dev.contract.core.match.Mismatch;
import dev.contract.core.report.Check;
import dev.contract.core.report.Check.Level;
import dev.contract.core.report.CheckReport;
import dev.contract.provider.source.UnreadableContract;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.VerificationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as single checks, for the annotations of build servers. */
public final class VerificationChecks {

    private static final int MOST_MISMATCHES = 10;

    private VerificationChecks() {}

    public static CheckReport of(VerificationReport report) {
        List<Check> checks = new ArrayList<>();
        report.results().forEach(result -> checks.add(check(report, result)));
        report.unreadable().forEach(contract -> checks.add(check(report, contract)));
        return new CheckReport("verify", ConsoleReport.in(false).summary(report), checks);
    }

    private static Check check(VerificationReport report, InteractionResult result) {
        String pair = result.consumer() + " → " + report.provider();
        String name = result.consumer() + " → " + result.interaction().title();
        boolean drifts = report.isDriftFailure(result);
        Level level = result.breaksBuild() || drifts
                ? Level.FAILED
                : result.isGood() ? result.outcome().isSkipped() ? Level.NOTE : Level.PASSED : Level.WARNING;
        Stream<String> drift = drifts ? result.drift().stream().map(Object::toString) : Stream.empty();
        List<Mismatch> mismatches = result.outcome().mismatches();
        Stream<String> what = mismatches.size() == 1 ? Stream.of() : Stream.of(Headline.of(result.outcome()));
        List<String> lines = Stream.of(what, mismatches.stream().map(VerificationChecks::line), drift)
                .flatMap(each -> each)
                .filter(line -> !line.isEmpty())
                .limit(1 + MOST_MISMATCHES)
                .collect(Collectors.toList());
        return Check.of(pair, name, level, String.join("\n", lines));
    }

    private static String line(Mismatch mismatch) {
        String hint = mismatch.hint() == null ? "" : " (" + mismatch.hint() + ")";
        return mismatch.place() + ": " + mismatch.message() + hint;
    }

    private static Check check(VerificationReport report, UnreadableContract contract) {
        Level level = contract.pending() ? Level.WARNING : Level.FAILED;
        return Check.of(report.provider(), contract.origin() + " can be read", level, contract.problem());
    }
}
