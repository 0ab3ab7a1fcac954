package dev.contract.cli;

import dev.contract.core.broker.DeploymentDecision;
import dev.contract.core.broker.DeploymentQuery.Selector;
import dev.contract.core.broker.MatrixRow;
import dev.contract.core.broker.wire.NextStep;
import dev.contract.core.model.JsonObject;
import java.util.List;
import java.util.Objects;

/** A decision with its reasons, for people and for programs. */
final class DecisionText {

    private DecisionText() {}

    /**
     * The answer in the first line, then what it is made of, then what is to be done.
     *
     * @param deed what would be done, such as {@code deployed to production}
     */
    static String of(List<Selector> selectors, String deed, DeploymentDecision decision) {
        StringBuilder text = new StringBuilder(answer(selectors, deed, decision)).append("\n");
        if (!decision.rows().isEmpty()) {
            text.append('\n').append(table(decision.rows()));
        }
        text.append('\n').append(decision.summary().reason());
        if (decision.isDeployable() && decision.rows().isEmpty()) {
            text.append("\nNo contract was compared: nobody there is known to need these versions, or to be needed.");
        }
        List<NextStep> steps = decision.summary().nextSteps();
        if (!steps.isEmpty()) {
            text.append("\n\nWhat is to be done:");
            steps.forEach(step -> text.append("\n  - ").append(step.text()));
        }
        return text.toString();
    }

    /** The answer as a sentence. */
    static String answer(List<Selector> selectors, String deed, DeploymentDecision decision) {
        boolean yes = decision.isDeployable();
        if (selectors.isEmpty()) {
            return answer(decision) + ": " + (yes ? "everything" : "not everything") + " can be " + deed + ".";
        }
        String versions =
                String.join(" and ", selectors.stream().map(DecisionText::name).toList());
        return answer(decision) + ": " + versions + (yes ? " can be " : " cannot be ") + deed + ".";
    }

    private static String answer(DeploymentDecision decision) {
        Boolean deployable = decision.summary().deployable();
        return deployable == null ? "Not yet" : deployable ? "Yes" : "No";
    }

    private static String name(Selector selector) {
        if (selector.version() != null) {
            return selector.participant() + " " + selector.version();
        }
        String from = selector.mainBranch() ? " from its main branch" : "";
        from = selector.branch() == null ? from : " from branch " + selector.branch();
        from = selector.tag() == null ? from : " with tag " + selector.tag();
        return (selector.latest() ? "the latest " : "") + selector.participant() + from;
    }

    private static Table table(List<MatrixRow> rows) {
        Table table = new Table("CONSUMER", "VERSION", "PROVIDER", "VERSION", "VERIFIED", "RESULT");
        for (MatrixRow row : rows) {
            String verified = row.success() == null ? "not yet" : row.success() ? "yes" : "failed";
            table.add(
                    row.consumer(),
                    Objects.requireNonNullElse(row.consumerVersion(), "-"),
                    row.provider(),
                    Objects.requireNonNullElse(row.providerVersion(), "-"),
                    row.ignored() ? verified + " (ignored)" : verified,
                    Boolean.TRUE.equals(row.success()) ? "" : Objects.requireNonNullElse(row.resultUrl(), ""));
        }
        return table;
    }

    static JsonObject json(DeploymentDecision decision) {
        List<JsonObject> rows = decision.rows().stream().map(DecisionText::json).toList();
        return decision.summary().toJson().with("matrix", rows);
    }

    private static JsonObject json(MatrixRow row) {
        return JsonObject.of("consumer", row.consumer(), "consumerVersion", row.consumerVersion())
                .with("provider", row.provider())
                .with("providerVersion", row.providerVersion())
                .with("success", row.success())
                .withOptional("result", row.resultUrl())
                .with("ignored", row.ignored());
    }
}
