package dev.contract.core.report;

import java.util.List;

/** Checks as Markdown, for comments on a change and the summary of a build. */
public final class MarkdownText {

    /** More do not help anybody, and GitHub takes no longer texts. */
    private static final int MOST = 100;

    private MarkdownText() {}

    public static String of(CheckReport report) {
        StringBuilder text = new StringBuilder("### ")
                .append(report.isSuccess() ? "✅ " : "❌ ")
                .append(Plain.markdown(report.summary()))
                .append("\n\n");
        List<Check> checks = report.checks().size() <= MOST
                ? report.checks()
                : report.noteworthy().toList();
        if (!checks.isEmpty()) {
            text.append("| | what | where | |\n|---|---|---|---|\n");
            checks.stream().limit(MOST).forEach(check -> row(text, check));
            text.append('\n');
        }
        int hidden = report.checks().size() - Math.min(checks.size(), MOST);
        if (hidden > 0) {
            text.append("… and ").append(hidden).append(" more\n\n");
        }
        return text.toString();
    }

    private static void row(StringBuilder text, Check check) {
        String place =
                check.file() == null ? check.group() : check.file() + (check.line() > 0 ? ":" + check.line() : "");
        String message =
                String.join("<br>", check.message().lines().map(Plain::markdown).toList());
        text.append("| ")
                .append(check.level().sign())
                .append(" | ")
                .append(Plain.markdown(check.name()))
                .append(" | ")
                .append(Plain.markdown(place))
                .append(" | ")
                .append(message)
                .append(" |\n");
    }
}
