package dev.contract.cli;

import dev.contract.core.match.Explanation;
import dev.contract.core.match.Mismatch;
import dev.contract.core.model.Interaction;
import dev.contract.core.report.Plain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message asks for, and in what another one differs from it, for people. */
final class ExplainText {

    private final StringBuilder text = new StringBuilder();

    private ExplainText(Interaction interaction) {
        lines("", interaction.title());
    }

    static String plan(Interaction interaction, List<ExplainedMessage> messages, @Nullable AskedPlace asked) {
        ExplainText text = new ExplainText(interaction);
        for (ExplainedMessage message : messages) {
            text.lines("", message.name() + ":");
            if (asked == null) {
                text.lines("  ", message.expectation().plan());
            } else {
                text.place(message, asked);
            }
        }
        return text.text.toString();
    }

    private void place(ExplainedMessage message, AskedPlace asked) {
        for (Explanation explanation : asked.explanations(message.expectation())) {
            lines("  ", explanation.toString());
        }
        String meant = asked.meant(message.expectation());
        if (meant != null) {
            lines("  ", "Did you mean " + meant + "?");
        }
    }

    static String check(Interaction interaction, ExplainedMessage message, List<Mismatch> mismatches) {
        ExplainText text = new ExplainText(interaction);
        if (mismatches.isEmpty()) {
            text.lines("", "This keeps what the contract says of the " + message.name() + ".");
        }
        for (Mismatch mismatch : mismatches) {
            text.lines("  ", "- " + mismatch.explained());
            text.why(message.expectation().explain(mismatch.part(), mismatch.path()));
        }
        if (!mismatches.isEmpty()) {
            String count = mismatches.size() + (mismatches.size() == 1 ? " place" : " places");
            text.lines("", "This differs in " + count + " from what the contract says of the " + message.name() + ".");
        }
        return text.text.toString();
    }

    /** The rules that apply; where there are none, the message has said it all. */
    private void why(Explanation explanation) {
        for (int i = 0; i < explanation.candidates().size(); i++) {
            Explanation.Candidate each = explanation.candidates().get(i);
            String advantage = each.advantage().isEmpty() ? "" : ", before the next by " + each.advantage();
            lines("    ", (i == 0 ? "judged by: " : "not by:    ") + each + advantage);
        }
    }

    private void lines(String indent, String lines) {
        Plain.lines(lines)
                .lines()
                .forEach(line -> text.append(indent).append(line).append('\n'));
    }
}
