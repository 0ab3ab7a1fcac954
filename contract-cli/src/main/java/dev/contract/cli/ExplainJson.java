package dev.contract.cli;

import dev.contract.core.match.Explanation;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Interaction;
import dev.contract.core.model.JsonObject;
import dev.contract.provider.report.JsonReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message asks for, and in what another one differs from it, for programs. */
final class ExplainJson {

    private ExplainJson() {}

    static JsonObject plan(Interaction interaction, List<ExplainedMessage> messages, @Nullable AskedPlace asked) {
        return about(interaction)
                .with(
                        "messages",
                        messages.stream()
                                .map(message -> message(message, asked))
                                .toList());
    }

    static JsonObject check(Interaction interaction, ExplainedMessage message, List<Mismatch> mismatches) {
        return about(interaction)
                .with("message", message.name())
                .with("success", mismatches.isEmpty())
                .with(
                        "mismatches",
                        mismatches.stream()
                                .map(mismatch -> mismatch(message, mismatch))
                                .toList());
    }

    private static JsonObject about(Interaction interaction) {
        return JsonObject.of(
                "interaction",
                interaction.description(),
                "states",
                interaction.states().stream()
                        .map(state -> JsonObject.of("name", state.name(), "params", state.params()))
                        .toList());
    }

    private static JsonObject message(ExplainedMessage message, @Nullable AskedPlace asked) {
        List<Explanation> places =
                asked == null ? message.expectation().places() : asked.explanations(message.expectation());
        return JsonObject.of(
                        "message", message.name(),
                        "places", places.stream().map(ExplainJson::place).toList(),
                        "unused", message.expectation().unused(),
                        "problems", message.expectation().problems())
                .withOptional("nearest", asked == null ? null : asked.meant(message.expectation()));
    }

    private static JsonObject place(Explanation explanation) {
        return JsonObject.of(
                "part", explanation.part().wireName(),
                "path", explanation.path(),
                "asks", explanation.asks(),
                "rules",
                        explanation.candidates().stream()
                                .map(ExplainJson::candidate)
                                .toList());
    }

    private static JsonObject candidate(Explanation.Candidate candidate) {
        return JsonObject.of(
                "rules", candidate.rules(),
                "from", candidate.from(),
                "cascades", candidate.cascades(),
                "advantage", candidate.advantage());
    }

    private static JsonObject mismatch(ExplainedMessage message, Mismatch mismatch) {
        Explanation judged = message.expectation().explain(mismatch.part(), mismatch.path());
        return JsonReport.of(mismatch)
                .with(
                        "judgedBy",
                        judged.candidates().stream().map(ExplainJson::candidate).toList());
    }
}
