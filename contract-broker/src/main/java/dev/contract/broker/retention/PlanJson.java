package dev.contract.broker.retention;

import dev.contract.broker.http.Timestamps;
import dev.contract.broker.retention.Plan.Part;
import dev.contract.core.model.JsonObject;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** A plan in the words of the Pact Broker's dry run. */
final class PlanJson {

    private static final int BRANCHES_SHOWN = 20;

    private PlanJson() {}

    static JsonObject of(Plan plan) {
        JsonObject summary = JsonObject.EMPTY;
        for (Part part : plan.parts()) {
            summary = summary.with(part.participant(), part(plan, part));
        }
        return JsonObject.of(
                "counts",
                counts(plan),
                "versionSummary",
                summary,
                "branches",
                branches(plan),
                "overwritten",
                plan.overwritten());
    }

    private static long sum(Plan plan, ToLongFunction<Part> number) {
        return plan.parts().stream().mapToLong(number).sum();
    }

    private static JsonObject counts(Plan plan) {
        return JsonObject.of(
                "totalVersions",
                sum(plan, Part::total),
                "versionsToDelete",
                sum(plan, Part::toDelete),
                "versionsNotToKeep",
                sum(plan, Part::notKept),
                "versionsToKeep",
                sum(plan, part -> part.total() - part.notKept()),
                "versionsToKeepBySelector",
                bySelector(plan, i -> sum(plan, part -> part.keptBy().get(i))));
    }

    private interface Count {
        long of(int selector);
    }

    private static List<JsonObject> bySelector(Plan plan, Count number) {
        return IntStream.range(0, plan.selectors().size())
                .mapToObj(i -> JsonObject.of("selector", plan.selectors().get(i).toJson(), "count", number.of(i)))
                .toList();
    }

    private static JsonObject part(Plan plan, Part part) {
        List<JsonObject> first = part.first().stream()
                .map(version ->
                        JsonObject.of("number", version.number(), "createdAt", Timestamps.format(version.createdAt())))
                .toList();
        return JsonObject.of(
                "toDelete",
                JsonObject.of("count", part.toDelete(), "notKept", part.notKept(), "first", first),
                "toKeep",
                JsonObject.of(
                        "count", part.total() - part.toDelete(), "bySelector", bySelector(plan, part.keptBy()::get)));
    }

    private static JsonObject branches(Plan plan) {
        List<JsonObject> first = plan.branches().stream()
                .limit(BRANCHES_SHOWN)
                .map(branch -> JsonObject.of(
                        "pacticipant",
                        branch.participant(),
                        "name",
                        branch.name(),
                        "updatedAt",
                        Timestamps.format(branch.updatedAt())))
                .toList();
        return JsonObject.of("toDelete", JsonObject.of("count", plan.branches().size(), "first", first));
    }
}
