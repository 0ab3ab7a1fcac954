package dev.contract.provider.report;

import dev.contract.core.http.RequestProblems;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Body;
import dev.contract.core.model.HttpInteraction;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.core.model.JsonString;
import dev.contract.provider.verify.InteractionResult;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One interaction that did not pass, on the page. */
final class HtmlFailure {

    private static final int LONGEST_BODY = 4_000;
    private static final int LONGEST_CELL = 300;
    private static final int MOST_ROWS = 100;

    private final Html html;
    private final InteractionResult result;
    private final @Nullable URI address;

    HtmlFailure(Html html, InteractionResult result, @Nullable URI address) {
        this.html = html;
        this.result = result;
        this.address = address;
    }

    void write(String id) {
        String style = result.breaksBuild() ? "bad" : "warning";
        html.open("article", "id", id, "class", style).open("h3");
        html.element("span", "badge " + style, "✗ " + result.outcome().word() + (result.pending() ? ", pending" : ""));
        html.text(result.interaction().description()).close("h3");
        result.interaction().states().forEach(state -> html.element("p", "state", "given " + state));
        HttpRequest request = result.request();
        if (request != null) {
            html.open("p")
                    .element("code", "request", request.method() + " " + request.target())
                    .close("p");
        }
        result.outcome()
                .reasons()
                .forEach(reason -> html.open("p").lines(reason).close("p"));
        table(result.outcome().mismatches());
        diff(BodyDiff.of(result));
        exchange();
        if (request != null && RequestProblems.of(request).isEmpty()) {
            html.element("h4", "", "Repeat it");
            pre(Curl.command(request, address));
        }
        remarks(html, result);
        html.close("article");
    }

    private void table(List<Mismatch> mismatches) {
        if (mismatches.isEmpty()) {
            return;
        }
        html.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", "Differences");
        html.open("table").open("thead").open("tr");
        List.of("path", "rule", "expected", "actual")
                .forEach(head -> html.open("th", "scope", "col").text(head).close("th"));
        html.close("tr", "thead").open("tbody");
        mismatches.stream().limit(MOST_ROWS).forEach(one -> {
            html.open("tr")
                    .open("th", "scope", "row")
                    .text(one.place())
                    .close("th")
                    .element("td", "", one.rule());
            html.element("td", "expected", Shortened.to(LONGEST_CELL, one.expected()));
            html.element("td", "actual", Shortened.to(LONGEST_CELL, one.actual()))
                    .close("tr");
        });
        html.close("tbody", "table", "div").open("ul", "class", "messages");
        mismatches.stream().limit(MOST_ROWS).forEach(one -> {
            html.open("li").lines(one.message());
            String hint = one.hint();
            if (hint != null) {
                html.element("div", "hint", "Hint: " + hint);
            }
            html.close("li");
        });
        html.close("ul");
        if (mismatches.size() > MOST_ROWS) {
            html.element("p", "", "… and " + (mismatches.size() - MOST_ROWS) + " more differences");
        }
    }

    private void diff(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        html.element("h4", "", "Body (− expected, + actual)").open("pre", "class", "diff", "tabindex", "0");
        for (String line : lines) {
            String tag = line.startsWith("-") ? "del" : line.startsWith("+") ? "ins" : "span";
            html.open(tag).text(line).close(tag);
        }
        html.close("pre");
    }

    private void exchange() {
        Body received = result.exchange().received();
        if (!(result.interaction() instanceof HttpInteraction http) || received == null) {
            return;
        }
        HttpResponse expected = http.response().example();
        html.open("details").element("summary", "", "The whole response, expected and actual");
        html.open("div", "class", "pair").open("div").element("h4", "", "Expected");
        StringBuilder text = new StringBuilder("status " + expected.status() + "\n");
        expected.headers()
                .fields()
                .forEach((name, values) -> text.append(name + ": " + String.join(", ", values) + "\n"));
        pre(text + "\n" + body(expected.body()));
        html.close("div").open("div").element("h4", "", "Actual body");
        pre(body(received));
        html.close("div", "div", "details");
    }

    private static String body(Body body) {
        String text = body instanceof Body.Json json && !(json.value() instanceof JsonString)
                ? json.value().pretty()
                : body.bytes().textOrNull();
        return text == null ? "(" + body.bytes().length() + " bytes)" : Shortened.to(LONGEST_BODY, text);
    }

    private void pre(String text) {
        html.open("pre", "tabindex", "0").lines(text).close("pre");
    }

    /** Warnings and what the consumer's test says about the interaction. */
    static void remarks(Html html, InteractionResult result) {
        result.warnings().forEach(warning -> html.element("p", "note", "⚠ warning: " + warning));
        result.drift()
                .forEach(drift -> html.element("p", "note warning", "⚠ drift from the OpenAPI document: " + drift));
        String test = result.interaction().info().comments().text("testname");
        if (test != null) {
            html.element("p", "faint", "Test of the consumer: " + test);
        }
        result.interaction()
                .info()
                .comments()
                .items("text")
                .forEach(comment -> html.element(
                        "p",
                        "note",
                        "Comment: " + (comment instanceof JsonString text ? text.value() : comment.toString())));
    }
}
