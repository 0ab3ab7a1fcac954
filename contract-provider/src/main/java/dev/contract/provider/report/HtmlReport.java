package dev.contract.provider.report;

import dev.contract.core.broker.VerificationNotice;
import dev.contract.provider.verify.ContractResult;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.VerificationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The report as one page that needs nothing else: who would break, by which field, and all there is to know. */
public final class HtmlReport {

    private final VerificationReport report;
    private final Html html = new Html();
    private int failures;

    private HtmlReport(VerificationReport report) {
        this.report = report;
    }

    public static String of(VerificationReport report, @Nullable String version) {
        HtmlReport page = new HtmlReport(report);
        page.write(version);
        return page.html.toString();
    }

    private void write(@Nullable String version) {
        html.open("html", "lang", "en").open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'");
        html.element("title", "", report.provider() + ": contract verification");
        html.style(css()).close("head").open("body");
        header(version);
        html.open("main");
        unreadable();
        report.contracts().forEach(this::contract);
        html.close("main", "body", "html");
    }

    private void header(@Nullable String version) {
        html.open("header").element("p", "kicker", "Contract verification");
        html.open("h1", "class", report.isSuccess() ? "good" : "bad")
                .element("span", "mark", report.isSuccess() ? "✓" : "✗")
                .text(ConsoleReport.verdict(report))
                .close("h1");
        html.open("ul", "class", "counts");
        count("failed", report.count(InteractionResult::breaksBuild), "bad");
        boolean blocked = report.unreadable().stream().anyMatch(contract -> !contract.pending());
        count("unreadable", report.unreadable().size(), blocked ? "bad" : "warning");
        count("pending", report.count(result -> !result.isGood() && result.pending()), "warning");
        count("passed", report.count(result -> result.outcome().isPassed()), "good");
        count(
                "with drift from the OpenAPI document",
                report.count(result -> !result.drift().isEmpty()),
                "warning");
        count("skipped", report.count(result -> result.outcome().isSkipped()), "faint");
        html.close("ul");
        String seen = report.provider()
                + (version == null ? "" : " " + version)
                + (report.address() == null ? "" : " at " + report.address());
        html.element("p", "faint", seen + ", in " + report.took().toMillis() + " ms");
        overview();
        html.close("header");
    }

    private void count(String what, int number, String style) {
        if (number > 0) {
            html.open("li", "class", style)
                    .element("b", "", String.valueOf(number))
                    .text(what)
                    .close("li");
        }
    }

    /** The first thing to read: each failure in a line. */
    private void overview() {
        List<InteractionResult> bad =
                report.results().filter(result -> !result.isGood()).toList();
        if (bad.isEmpty()) {
            return;
        }
        html.open("nav", "aria-label", "What did not pass").open("ol");
        for (int i = 0; i < bad.size(); i++) {
            InteractionResult result = bad.get(i);
            html.open("li").open("a", "href", "#failure-" + (i + 1));
            html.element("b", "", result.consumer())
                    .text(result.interaction().description())
                    .close("a");
            html.element("span", "cause", Shortened.to(200, Headline.of(result.outcome())))
                    .close("li");
        }
        html.close("ol", "nav");
    }

    private void unreadable() {
        report.unreadable().forEach(contract -> {
            html.open("section").open("h2").text(contract.origin());
            if (contract.pending()) {
                html.element("span", "badge warning", "pending");
            }
            html.close("h2");
            html.element("p", "status " + (contract.pending() ? "warning" : "bad"), "✗ could not be read");
            html.open("pre").lines(contract.problem()).close("pre", "section");
        });
    }

    private void contract(ContractResult contract) {
        html.open("section").open("h2").text(contract.consumer() + " → " + report.provider());
        if (contract.found().pending()) {
            html.element("span", "badge warning", "pending");
        }
        html.close("h2").element("p", "faint origin", contract.found().origin());
        for (VerificationNotice notice : contract.found().notices()) {
            if (notice.isBefore() || notice.isAfter(contract.isSuccess(), false)) {
                html.open("p", "class", "notice").lines(notice.text()).close("p");
            }
        }
        for (InteractionResult result : contract.interactions()) {
            if (!result.isGood()) {
                new HtmlFailure(html, result, report.address()).write("failure-" + ++failures);
            }
        }
        good(contract.interactions().stream().filter(InteractionResult::isGood).toList());
        html.close("section");
    }

    private void good(List<InteractionResult> results) {
        if (results.isEmpty()) {
            return;
        }
        long passed = results.stream().filter(one -> one.outcome().isPassed()).count();
        String skipped = passed == results.size() ? "" : ", " + (results.size() - passed) + " skipped";
        boolean drift = results.stream().anyMatch(one -> !one.drift().isEmpty());
        (drift ? html.open("details", "open", "") : html.open("details"))
                .element("summary", "", passed + " passed" + skipped)
                .open("ul", "class", "plain");
        for (InteractionResult result : results) {
            boolean did = result.outcome().isPassed();
            html.open("li").element("span", did ? "good" : "faint", did ? "✓ passed" : "– skipped");
            html.text(" " + result.interaction().title());
            result.outcome().reasons().forEach(why -> html.element("div", "faint", why));
            HtmlFailure.remarks(html, result);
            html.close("li");
        }
        html.close("ul", "details");
    }

    private static String css() {
        try (InputStream css = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
