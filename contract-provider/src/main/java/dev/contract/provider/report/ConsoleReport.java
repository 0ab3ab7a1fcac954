package dev.contract.provider.report;

import dev.contract.core.broker.VerificationNotice;
import dev.contract.core.report.Plain;
import dev.contract.provider.source.UnreadableContract;
import dev.contract.provider.verify.ContractResult;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.Outcome;
import dev.contract.provider.verify.VerificationReport;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The report for a person at a terminal: what is good in one line each, what is not with everything to act on. */
public final class ConsoleReport {

    private final boolean colour;

    private ConsoleReport(boolean colour) {
        this.colour = colour;
    }

    /** A report in colour, or in plain text. */
    public static ConsoleReport in(boolean colour) {
        return new ConsoleReport(colour);
    }

    /** The whole report, ending with a line break. */
    public String render(VerificationReport report) {
        StringBuilder text = new StringBuilder();
        for (ContractResult contract : report.contracts()) {
            heading(text, report, contract);
            for (InteractionResult result : contract.interactions()) {
                text.append(isPlain(result) ? line(result) : render(result, report.address()));
            }
            notices(text, contract);
            text.append('\n');
        }
        report.unreadable().forEach(contract -> unreadable(text, contract));
        return text.append(summary(report)).append('\n').toString();
    }

    /** What is to be said about one interaction: a line if it passed, else a block. */
    public String render(InteractionResult result, @Nullable URI address) {
        return new InteractionBlock(result, address, colour).render();
    }

    /** The last line: how many there were of each kind, and whether the provider keeps its contracts. */
    public String summary(VerificationReport report) {
        int passed = report.count(result -> result.outcome().isPassed());
        int skipped = report.count(result -> result.outcome().isSkipped());
        int unreadable = (int) report.unreadable().stream()
                .filter(contract -> !contract.pending())
                .count();
        int breaking = report.count(InteractionResult::breaksBuild);
        int pending = report.count(result -> !result.isGood() && result.pending());
        String counts = counted(passed, "passed")
                + counted(unreadable, unreadable == 1 ? "contract unreadable" : "contracts unreadable")
                + counted(breaking, "failed")
                + counted(pending, "pending and failed")
                + counted(report.unreadable().size() - unreadable, "pending and unreadable")
                + counted(skipped, "skipped")
                + counted(report.count(result -> !result.drift().isEmpty()), "with drift from the OpenAPI document");
        String verdict = Plain.lines(Plain.line(verdict(report)));
        return Style.STRONG.on((report.isSuccess() ? Style.GOOD : Style.BAD).on(verdict, colour), colour)
                + ": "
                + (counts.isEmpty() ? "there are no interactions" : counts.substring(2))
                + " (" + report.took().toMillis() + " ms)";
    }

    static String verdict(VerificationReport report) {
        boolean drift = report.results().anyMatch(report::isDriftFailure);
        return report.provider()
                + (isKept(report) ? " keeps its contracts" : broken(report))
                + (drift ? (isKept(report) ? ", but" : ", and") + " differs from its OpenAPI document" : "");
    }

    private static boolean isKept(VerificationReport report) {
        return report.unreadable().stream().allMatch(UnreadableContract::pending)
                && report.results().noneMatch(InteractionResult::breaksBuild);
    }

    private static String counted(int number, String what) {
        return number == 0 ? "" : ", " + number + " " + what;
    }

    /** A provider that did not answer, or was not brought into its state, may be as good as ever. */
    private static String broken(VerificationReport report) {
        List<String> broken = consumers(report, ConsoleReport::isKnownToBreak);
        List<String> unknown = new ArrayList<>(consumers(report, result -> true));
        unknown.removeAll(broken);
        List<String> verdicts = new ArrayList<>();
        if (!broken.isEmpty()) {
            verdicts.add(" would break " + String.join(", ", broken));
        }
        if (!unknown.isEmpty()) {
            verdicts.add(" could not be verified for " + String.join(", ", unknown));
        }
        return verdicts.isEmpty() ? " has contracts that could not be read" : String.join(", and", verdicts);
    }

    private static boolean isKnownToBreak(InteractionResult result) {
        return result.outcome() instanceof Outcome.Failed || result.outcome() instanceof Outcome.Flaky;
    }

    private static List<String> consumers(VerificationReport report, Predicate<InteractionResult> which) {
        return report.results()
                .filter(InteractionResult::breaksBuild)
                .filter(which)
                .map(InteractionResult::consumer)
                .distinct()
                .toList();
    }

    private void unreadable(StringBuilder text, UnreadableContract contract) {
        String what = "✗ " + Plain.line(contract.origin()) + " could not be read";
        text.append((contract.pending() ? Style.WARNING : Style.BAD).on(what, colour))
                .append(contract.pending() ? Style.WARNING.on("  [pending]", colour) : "")
                .append("\n    ")
                .append(Plain.lines(contract.problem()).replace("\n", "\n    "))
                .append("\n\n");
    }

    private void heading(StringBuilder text, VerificationReport report, ContractResult contract) {
        text.append(Style.STRONG.on(Plain.lines(Plain.line(contract.consumer() + " → " + report.provider())), colour));
        text.append(contract.found().pending() ? Style.WARNING.on("  [pending]", colour) : "");
        // the notices of a broker name the address of the contract already
        boolean named = contract.found().notices().stream().anyMatch(VerificationNotice::isBefore);
        text.append(
                        named
                                ? ""
                                : Style.FAINT.on(
                                        "  " + Plain.line(contract.found().origin()), colour))
                .append('\n');
        for (VerificationNotice notice : contract.found().notices()) {
            if (notice.isBefore()) {
                text.append(indented(notice.text()));
            }
        }
    }

    private void notices(StringBuilder text, ContractResult contract) {
        for (VerificationNotice notice : contract.found().notices()) {
            if (notice.isAfter(contract.isSuccess(), false)) {
                text.append(indented(notice.text()));
            }
        }
    }

    private String indented(String notice) {
        return Style.FAINT.on(Plain.lines(notice.strip()).indent(2).stripTrailing(), colour) + "\n";
    }

    private static boolean isPlain(InteractionResult result) {
        return result.isGood()
                && result.warnings().isEmpty()
                && result.drift().isEmpty()
                && result.interaction().info().comments().isEmpty();
    }

    private String line(InteractionResult result) {
        return new InteractionBlock(result, null, colour).title() + "\n";
    }
}
