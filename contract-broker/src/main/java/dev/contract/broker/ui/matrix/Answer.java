package dev.contract.broker.ui.matrix;

import dev.contract.broker.http.Urls;
import dev.contract.broker.matrix.Decision;
import dev.contract.broker.matrix.MatrixQuery;
import dev.contract.broker.matrix.MatrixResult;
import dev.contract.broker.matrix.Reason;
import dev.contract.broker.matrix.Selector;
import dev.contract.broker.ui.State;
import dev.contract.core.broker.wire.NextStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decision in words: yes, no or not yet, why, what is to be done by whom, and the results that it was made from. */
public record Answer(
        State state,
        String sentence,
        String counts,
        List<String> reasons,
        int moreReasons,
        List<String> remarks,
        List<Step> steps,
        List<RowLine> rows,
        int fitting) {

    private static final int MOST_REASONS = 8;

    /** What somebody has to do. */
    public record Step(String whom, List<String> texts) {}

    static Answer of(Urls urls, Names names, MatrixQuery query, MatrixResult result) {
        Decision decision = result.decision();
        List<Reason> reasons = decision.reasons();
        List<String> deciding = decision.nextSteps().isEmpty()
                ? reasons.stream()
                        .filter(reason -> !isRemark(reason))
                        .map(Reason::words)
                        .distinct()
                        .toList()
                : Stream.concat(
                                reasons.stream()
                                        .filter(Reason.Unfinished.class::isInstance)
                                        .map(Reason::words),
                                decision.nextSteps().stream().map(NextStep::text))
                        .toList();
        return new Answer(
                state(decision.deployable()),
                sentence(names, query, result),
                counts(decision),
                deciding.stream().limit(MOST_REASONS).toList(),
                Math.max(0, deciding.size() - MOST_REASONS),
                reasons.stream().filter(Answer::isRemark).map(Reason::words).toList(),
                steps(decision.nextSteps()),
                RowLine.all(urls, result),
                result.fitting());
    }

    private static boolean isRemark(Reason reason) {
        return reason.notice().type().equals("warning");
    }

    private static State state(@Nullable Boolean deployable) {
        if (deployable == null) {
            return State.changed("Not yet");
        }
        return deployable ? State.good("Yes") : State.bad("No");
    }

    private static List<Step> steps(List<NextStep> all) {
        Map<String, List<String>> steps = new LinkedHashMap<>();
        all.forEach(step ->
                steps.computeIfAbsent(whom(step), key -> new ArrayList<>()).add(step.text()));
        return steps.entrySet().stream()
                .map(one -> new Step(one.getKey(), one.getValue()))
                .toList();
    }

    private static String whom(NextStep step) {
        String provider = Objects.requireNonNullElse(step.provider(), "");
        String consumer = Objects.requireNonNullElse(step.consumer(), "");
        return switch (step.action()) {
            case "publish" -> consumer;
            case "mend" -> provider + " or " + consumer;
            default -> provider;
        };
    }

    private static String sentence(Names names, MatrixQuery query, MatrixResult result) {
        Boolean deployable = result.decision().deployable();
        List<String> all = query.selectors().stream().map(Which::describe).toList();
        String what = String.join(" and ", all);
        Selector target = query.target();
        if (target != null) {
            String can = Boolean.TRUE.equals(deployable) ? " can " : " cannot ";
            return what + can + where(names, target) + (deployable == null ? " yet" : "");
        }
        String about = all.size() == 1 ? "of " + what : "between " + what;
        if (result.fitting() == 0) {
            return Boolean.TRUE.equals(deployable)
                    ? "nothing " + about + " needs a result"
                    : "there is no result " + about;
        }
        if (deployable == null) {
            return "results " + about + " are missing";
        }
        return (deployable ? "all results " : "not all results ") + about + " are good";
    }

    private static String where(Names names, Selector target) {
        String environment = target.environment();
        if (environment != null) {
            return "be deployed to " + names.environment(environment);
        }
        String tag = target.tag();
        if (tag != null) {
            return "go where " + (target.latest() ? "the newest versions" : "versions") + " with tag " + tag + " are";
        }
        String branch = target.branch();
        return branch == null ? "go beside the newest of the main branches" : "go beside branch " + branch;
    }

    private static String counts(Decision decision) {
        return Stream.of(
                        count(decision.success(), "good"),
                        count(decision.failed(), "failed"),
                        count(decision.unknown(), "missing"),
                        count(decision.ignored(), "that do not count"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String count(int number, String what) {
        return number > 0 ? number + " " + what : "";
    }
}
