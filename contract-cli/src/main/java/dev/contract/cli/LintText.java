package dev.contract.cli;

import dev.contract.core.lint.Finding;
import dev.contract.core.lint.Level;
import dev.contract.core.report.Plain;
import java.util.List;
import java.util.Locale;

/** Findings for people: by file and interaction, one line for what was found and one for what to do. */
final class LintText {

    private final StringBuilder text = new StringBuilder();

    private LintText() {}

    static String of(List<LintedContract> contracts, Level failOn) {
        LintText lines = new LintText();
        contracts.stream().filter(contract -> !contract.findings().isEmpty()).forEach(lines::add);
        return lines.text.append(summary(contracts, failOn)).append('\n').toString();
    }

    private void add(LintedContract contract) {
        line("", contract.file().file().toString());
        int interaction = -2;
        for (Finding finding : contract.findings()) {
            if (finding.where().interaction() != interaction) {
                interaction = finding.where().interaction();
                line("  ", title(contract, finding));
            }
            add(finding);
        }
        text.append('\n');
    }

    private static String title(LintedContract contract, Finding finding) {
        Integer line = contract.line(finding);
        if (line == null) {
            return "the contract as a whole";
        }
        String title = finding.where().title();
        return (title.isBlank() ? "interaction " + (finding.where().interaction() + 1) : title) + " (line " + line
                + ")";
    }

    private void add(Finding finding) {
        String where = finding.where().toString();
        String level = "%-7s".formatted(finding.level());
        line(
                "    ",
                level + " " + (where.isEmpty() ? "" : where + ": ") + finding.found() + "  [" + finding.rule() + "]");
        line("            ", finding.advice());
    }

    private void line(String indent, String line) {
        text.append(indent).append(Plain.lines(Plain.line(line))).append('\n');
    }

    /** The outcome with all counts. */
    static String summary(List<LintedContract> contracts, Level failOn) {
        int interactions = contracts.stream()
                .mapToInt(contract -> contract.file().contract().interactions().size())
                .sum();
        StringBuilder counts = new StringBuilder();
        for (Level level : List.of(Level.ERROR, Level.WARNING, Level.HINT)) {
            long count = contracts.stream()
                    .mapToLong(contract -> contract.count(level))
                    .sum();
            counts.append(counts.length() == 0 ? "" : ", ").append(counted(count, level.name()));
        }
        boolean failed = contracts.stream().anyMatch(contract -> contract.has(failOn));
        return "%s: %s in %s with %s"
                .formatted(
                        failed ? "Not good" : "Good",
                        counts,
                        counted(contracts.size(), "contract"),
                        counted(interactions, "interaction"));
    }

    private static String counted(long count, String what) {
        return count + " " + what.toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s");
    }
}
