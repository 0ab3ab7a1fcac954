package dev.contract.broker.matrix;

import dev.contract.broker.unfinished.UnfinishedImport;
import dev.contract.core.broker.wire.DeploymentSummary;
import dev.contract.core.broker.wire.NextStep;
import dev.contract.core.broker.wire.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was asked for can be deployed: yes, no, or not known, with reasons and counts. Decided on all rows,
 * whatever is shown of them.
 */
public record Decision(
        @Nullable Boolean deployable,
        List<Reason> reasons,
        List<NextStep> nextSteps,
        int success,
        int failed,
        int unknown,
        int ignored) {

    static Decision of(Situation situation) {
        List<Row> rows = situation.rows();
        List<Integration> withoutRow = situation.integrations().stream()
                .filter(integration -> integration.required() && !hasRow(situation, integration))
                .toList();
        int failed = (int)
                rows.stream().filter(row -> Boolean.FALSE.equals(row.success())).count();
        int missing = (int) rows.stream().filter(row -> !row.isVerified()).count();
        int success = rows.size() - failed - missing;
        int unknown = missing + withoutRow.size();
        List<Resolved> none = situation.selectors().stream()
                .filter(selector -> selector.specified() && selector.isNone())
                .toList();
        Boolean deployable = deployable(!none.isEmpty(), unknown, failed);
        List<Reason> reasons = new ArrayList<>(situation.warnings());
        none.forEach(selector -> reasons.add(new Reason.NoSuchVersion(selector)));
        if (none.isEmpty()) {
            reasons.addAll(reasons(situation, withoutRow));
        }
        return new Decision(
                deployable,
                reasons,
                NextSteps.of(situation, withoutRow),
                success,
                failed,
                unknown,
                situation.ignores() ? situation.ignored().size() : -1);
    }

    /** As far as it can be said while imports have not finished: with what they bring, a yes may be a no. */
    Decision during(List<UnfinishedImport> imports) {
        if (imports.isEmpty()) {
            return this;
        }
        List<Reason> all = new ArrayList<>();
        imports.forEach(one -> all.add(new Reason.Unfinished(one)));
        reasons.stream().filter(reason -> !reason.isYes()).forEach(all::add);
        Boolean known = Boolean.TRUE.equals(deployable) ? null : deployable;
        return new Decision(known, all, nextSteps, success, failed, unknown, ignored);
    }

    /** Whether an import that has not finished may bring what decides. */
    boolean waits() {
        return reasons.stream().anyMatch(Reason.Unfinished.class::isInstance);
    }

    private static @Nullable Boolean deployable(boolean noSuchVersion, int unknown, int failed) {
        if (noSuchVersion) {
            return false;
        }
        return unknown > 0 ? null : Boolean.valueOf(failed == 0);
    }

    private static boolean hasRow(Situation situation, Integration integration) {
        return situation.rows().stream().anyMatch(row -> isOf(row, integration))
                || situation.ignored().stream().anyMatch(row -> isOf(row, integration));
    }

    private static boolean isOf(Row row, Integration integration) {
        return row.consumerId() == integration.consumerId() && row.providerId() == integration.providerId();
    }

    private static List<Reason> reasons(Situation situation, List<Integration> withoutRow) {
        List<Reason> reasons = new ArrayList<>();
        situation.ignored().stream()
                .filter(row -> !Boolean.TRUE.equals(row.success()))
                .forEach(row -> reasons.add(new Reason.Ignored(reason(situation, row))));
        int before = reasons.size();
        situation.rows().stream()
                .filter(row -> !Boolean.TRUE.equals(row.success()))
                .forEach(row -> reasons.add(reason(situation, row)));
        for (Integration integration : withoutRow) {
            reasons.add(new Reason.NotVerified(
                    describe(situation, integration.consumerId(), integration.consumer(), null, null),
                    describe(situation, integration.providerId(), integration.provider(), null, null)));
        }
        if (reasons.size() == before) {
            reasons.add(situation.rows().isEmpty() ? new Reason.NothingMissing() : new Reason.AllVerified());
        }
        return reasons;
    }

    private static Reason reason(Situation situation, Row row) {
        String consumer =
                describe(situation, row.consumerId(), row.consumer(), row.consumerVersionId(), row.consumerVersion());
        String provider =
                describe(situation, row.providerId(), row.provider(), row.providerVersionId(), row.providerVersion());
        return row.isVerified() ? new Reason.Failed(consumer, provider) : new Reason.NotVerified(consumer, provider);
    }

    /** The words of the client for a version where it has used some, else those of the row. */
    private static String describe(
            Situation situation, long participantId, String name, @Nullable Long versionId, @Nullable String number) {
        List<Resolved> own = situation.selectors().stream()
                .filter(selector -> selector.participantId() == participantId)
                .toList();
        for (Resolved selector : own) {
            if (versionId != null && versionId.equals(selector.versionId())) {
                return selector.describe();
            }
        }
        if (!own.isEmpty()) {
            return own.get(0).describe();
        }
        return number == null ? "any version of " + name : "version " + number + " of " + name;
    }

    DeploymentSummary summary() {
        List<Notice> notices = reasons.stream().map(Reason::notice).toList();
        String reason = notices.stream().map(Notice::text).collect(Collectors.joining("\n"));
        return new DeploymentSummary(deployable, reason, success, failed, unknown, notices, nextSteps);
    }
}
