package dev.contract.provider.report;

import dev.contract.core.http.RequestProblems;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.report.Plain;
import dev.contract.provider.openapi.Drift;
import dev.contract.provider.verify.ContractResult;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.VerificationReport;
import java.util.List;

/** The report for comments on a change and the summary of a build, as Markdown. */
public final class MarkdownReport {

    /** GitHub takes no longer comments. */
    private static final int LONGEST = 60_000;

    private static final int MOST_ROWS = 30;
    private static final int LONGEST_CELL = 200;

    private final VerificationReport report;
    private final StringBuilder text = new StringBuilder();

    private MarkdownReport(VerificationReport report) {
        this.report = report;
    }

    public static String of(VerificationReport report) {
        return new MarkdownReport(report).write();
    }

    private String write() {
        String summary = ConsoleReport.in(false).summary(report);
        text.append("### ")
                .append(report.isSuccess() ? "✅ " : "❌ ")
                .append(Plain.markdown(summary))
                .append("\n\n");
        if (!report.contracts().isEmpty()) {
            text.append("| consumer | passed | failed | pending | skipped |\n|---|--:|--:|--:|--:|\n");
            report.contracts().forEach(this::row);
            text.append('\n');
        }
        report.unreadable()
                .forEach(contract -> text.append(contract.pending() ? "⚠️ pending: " : "❌ ")
                        .append(code(contract.origin()))
                        .append(" could not be read: ")
                        .append(code(contract.problem()))
                        .append("\n\n"));
        drift();
        failures(report.results().filter(result -> !result.isGood()).toList());
        return text.toString();
    }

    private void drift() {
        List<String> all = report.results()
                .flatMap(result -> result.drift().stream())
                .map(Drift::toString)
                .distinct()
                .toList();
        if (!all.isEmpty()) {
            text.append("Drift from the OpenAPI document:\n\n");
            all.stream()
                    .limit(MOST_ROWS)
                    .forEach(one -> text.append("- ").append(code(one)).append('\n'));
            text.append(all.size() > MOST_ROWS ? "- … and " + (all.size() - MOST_ROWS) + " more\n\n" : "\n");
        }
    }

    private void row(ContractResult contract) {
        List<InteractionResult> results = contract.interactions();
        text.append("| ").append(code(contract.consumer()));
        cell(results.stream().filter(one -> one.outcome().isPassed()).count());
        cell(results.stream().filter(InteractionResult::breaksBuild).count());
        cell(results.stream().filter(one -> !one.isGood() && one.pending()).count());
        cell(results.stream().filter(one -> one.outcome().isSkipped()).count());
        text.append(" |\n");
    }

    private void cell(long count) {
        text.append(" | ").append(count);
    }

    private void failures(List<InteractionResult> failures) {
        for (int i = 0; i < failures.size(); i++) {
            int before = text.length();
            failure(failures.get(i));
            if (text.length() > LONGEST) {
                text.setLength(before);
                text.append("… and ").append(failures.size() - i).append(" more that did not pass.\n");
                return;
            }
        }
    }

    private void failure(InteractionResult result) {
        text.append("<details>\n<summary>")
                .append(result.breaksBuild() ? "❌ " : "⚠️ ")
                .append(code(result.consumer()))
                .append(" ")
                .append(code(result.interaction().title()))
                .append(" (")
                .append(result.outcome().word())
                .append(result.pending() ? ", pending" : "")
                .append(")</summary>\n\n");
        result.outcome().reasons().forEach(reason -> text.append(code(reason)).append("\n\n"));
        mismatches(result.outcome().mismatches());
        List<String> diff = BodyDiff.of(result);
        if (!diff.isEmpty()) {
            fenced("diff", String.join("\n", diff));
        }
        HttpRequest request = result.request();
        if (request != null && RequestProblems.of(request).isEmpty()) {
            fenced("sh", Curl.command(request, report.address()));
        }
        text.append("</details>\n\n");
    }

    private void mismatches(List<Mismatch> mismatches) {
        if (mismatches.isEmpty()) {
            return;
        }
        text.append("| path | rule | expected | actual |\n|---|---|---|---|\n");
        mismatches.stream()
                .limit(MOST_ROWS)
                .forEach(one -> text.append("| ")
                        .append(String.join(
                                " | ", code(one.place()), code(one.rule()), code(one.expected()), code(one.actual())))
                        .append(" |\n"));
        text.append('\n');
        if (mismatches.size() > MOST_ROWS) {
            text.append("… and ").append(mismatches.size() - MOST_ROWS).append(" more differences\n\n");
        }
        mismatches.stream().limit(MOST_ROWS).map(Mismatch::hint).distinct().forEach(hint -> {
            if (hint != null) {
                text.append("- ").append(code(hint)).append('\n');
            }
        });
        text.append('\n');
    }

    private void fenced(String language, String content) {
        String fence = "```";
        while (content.contains(fence)) {
            fence += "`";
        }
        text.append(fence)
                .append(language)
                .append('\n')
                .append(content)
                .append('\n')
                .append(fence)
                .append("\n\n");
    }

    /** As code, in which nobody is mentioned and no issue is linked. */
    private static String code(String value) {
        return value.isEmpty() ? "" : "<code>" + Plain.markdown(Shortened.to(LONGEST_CELL, value)) + "</code>";
    }
}
