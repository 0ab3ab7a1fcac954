package dev.contract.provider.report;

import dev.contract.core.http.RequestProblems;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import dev.contract.core.model.ProviderState;
import dev.contract.core.report.Plain;
import dev.contract.provider.verify.InteractionResult;
import dev.contract.provider.verify.Outcome;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be read about one interaction. */
final class InteractionBlock {

    private static final String INDENT = "      ";

    private final InteractionResult result;
    private final @Nullable URI address;
    private final boolean colour;
    private final StringBuilder text = new StringBuilder();

    InteractionBlock(InteractionResult result, @Nullable URI address, boolean colour) {
        this.result = result;
        this.address = address;
        this.colour = colour;
    }

    String render() {
        String testName = result.interaction().info().comments().text("testname");
        boolean brief = result.isGood();
        text.append(title());
        if (brief && testName != null) {
            text.append(Style.FAINT.on("  Test Name: " + Plain.line(testName), colour));
        }
        text.append('\n');
        result.warnings().forEach(warning -> line(Style.WARNING.on("warning: " + Plain.line(warning), colour)));
        if (!result.isGood()) {
            failure(result.outcome());
        }
        result.drift()
                .forEach(drift -> line(
                        Style.WARNING.on("drift from the OpenAPI document: " + indented(drift.toString()), colour)));
        if (!brief && testName != null) {
            line("Test Name: " + Plain.line(testName));
        }
        comments(result.interaction().info().comments());
        return text.toString();
    }

    /** The first line: a mark, the consumer, the interaction, and whether its failure counts. */
    String title() {
        Outcome outcome = result.outcome();
        Style style = outcome.isPassed() ? Style.GOOD : result.breaksBuild() ? Style.BAD : Style.WARNING;
        String mark = outcome.isPassed() ? "✓" : outcome.isSkipped() ? "-" : "✗";
        String word = outcome.isPassed() ? "" : " (" + outcome.word() + (result.pending() ? ", pending)" : ")");
        return "  " + style.on(mark + " " + Plain.line(result.consumer()) + " → " + Plain.line(name()) + word, colour);
    }

    /** A failure says its states in lines of their own. */
    private String name() {
        return result.isGood()
                ? result.interaction().title()
                : result.interaction().description();
    }

    private void failure(Outcome outcome) {
        for (ProviderState state : result.interaction().states()) {
            line("given " + Plain.line(state.toString()));
        }
        HttpRequest request = result.request();
        if (request != null) {
            line(Plain.lines(Plain.line(request.method() + " " + request.target())));
        }
        outcome.reasons().forEach(reason -> line(indented(reason)));
        if (!outcome.mismatches().isEmpty()) {
            mismatches(outcome.mismatches());
        }
        diff();
        boolean isSent = result.exchange().sent() != null;
        if (request != null && isSent && RequestProblems.of(request).isEmpty()) {
            line("repeat with");
            line("  " + Curl.command(request, address));
        }
    }

    private void mismatches(List<Mismatch> mismatches) {
        categories(mismatches);
        Table table = new Table();
        table.row("path", "rule", "expected", "actual");
        mismatches.forEach(one -> table.row(one.place(), one.rule(), one.expected(), one.actual()));
        List<String> lines = table.lines(INDENT + "  ");
        text.append(Style.FAINT.on(lines.get(0), colour)).append('\n');
        lines.subList(1, lines.size()).forEach(row -> text.append(row).append('\n'));
        for (Mismatch mismatch : mismatches) {
            line("- " + indented(mismatch.message()));
            if (mismatch.hint() != null) {
                line("  " + Style.WARNING.on(Plain.line(mismatch.hint()), colour));
            }
        }
    }

    private void diff() {
        List<String> lines = BodyDiff.of(result);
        if (!lines.isEmpty()) {
            line("body (- expected, + actual)");
        }
        for (String one : lines) {
            Style style = one.startsWith("-") ? Style.GOOD : one.startsWith("+") ? Style.BAD : Style.FAINT;
            line("  " + style.on(one, colour));
        }
    }

    /** The sentences that every Pact verifier prints; scripts look for them. */
    private void categories(List<Mismatch> mismatches) {
        mismatches.stream().map(Mismatch::part).distinct().forEach(part -> {
            String category = switch (part) {
                case STATUS -> "Response status did not match";
                case HEADER -> "Headers had differences";
                case METADATA -> "Metadata had differences";
                case BODY -> "Body had differences";
                case METHOD, PATH, QUERY -> "Request had differences";
            };
            line(Style.BAD.on(category, colour));
        });
    }

    /** Comments of specification 4 hold lines of text beside the name of the consumer's test. */
    private void comments(JsonObject comments) {
        List<JsonValue> lines = comments.items("text");
        if (!lines.isEmpty()) {
            line("Comments:");
            lines.forEach(comment ->
                    line("  " + indented(comment instanceof JsonString string ? string.value() : comment.toString())));
        }
    }

    private static String indented(String text) {
        return Plain.lines(text.strip()).replace("\n", "\n" + INDENT + "  ");
    }

    private void line(String line) {
        text.append(INDENT).append(line).append('\n');
    }
}
