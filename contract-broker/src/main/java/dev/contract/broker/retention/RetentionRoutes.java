package dev.contract.broker.retention;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Timestamps;
import dev.contract.broker.http.Urls;
import dev.contract.broker.retention.Retention.State;
import dev.contract.broker.retention.RetentionSettings.StaleBranches;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is removed, what was, and what would be, over HTTP; and a run when it is wanted. */
public final class RetentionRoutes implements Routes {

    private final Retention retention;

    public RetentionRoutes(Retention retention) {
        this.retention = retention;
    }

    @Override
    public void addTo(Router router) {
        router.get("/retention", request -> Reply.ok(state(request.urls(), retention.state())));
        router.get("/retention/plan", this::plan);
        router.post(Permission.ADMIN, "/retention/run", this::run);
    }

    private Reply plan(Request request) {
        Plan plan = retention.plan();
        JsonObject document = JsonObject.of("plannedAt", Timestamps.format(plan.at()));
        for (var member : PlanJson.of(plan).members().entrySet()) {
            document = document.with(member.getKey(), member.getValue());
        }
        return Reply.ok(document.with("_links", links(request.urls(), "plan")));
    }

    private Reply run(Request request) {
        requireNothing(request);
        retention.begin("request of " + request.caller().name());
        return Reply.json(202, state(request.urls(), retention.state()))
                .with("Location", request.urls().to("retention"));
    }

    /** Somebody who wants a dry run, and thinks that a word for it is understood here, must not delete. */
    private static void requireNothing(Request request) {
        if (!request.rawQuery().isEmpty() || !request.objectOrEmpty().isEmpty()) {
            throw HttpProblem.of(
                    400,
                    "A run takes neither parameters nor members, and deletes. GET /retention/plan says what it would delete.");
        }
    }

    private static JsonObject links(Urls urls, String self) {
        return JsonObject.of(
                "self",
                link(self.isEmpty() ? urls.to("retention") : urls.to("retention", self)),
                "retention",
                link(urls.to("retention"), "Settings and runs"),
                "plan",
                link(urls.to("retention", "plan"), "What a run would delete now"),
                "run",
                link(urls.to("retention", "run"), "POST begins a run"));
    }

    private static JsonObject state(Urls urls, State state) {
        return JsonObject.of(
                "settings",
                settings(state.settings()),
                "running",
                state.running(),
                "nextRunAt",
                moment(state.next()),
                "runs",
                state.runs().stream().map(RetentionRoutes::run).toList(),
                "_links",
                links(urls, ""));
    }

    private static JsonObject settings(RetentionSettings settings) {
        StaleBranches branches = settings.branches();
        return JsonObject.of(
                "enabled",
                settings.enabled(),
                "schedule",
                settings.schedule().toString(),
                "keepVersionSelectors",
                KeepSelector.withAlways(settings.keep()).stream()
                        .map(KeepSelector::toJson)
                        .toList(),
                "staleBranches",
                JsonObject.of("maxAge", branches.maxAge(), "kept", branches.kept()),
                "deletionLimit",
                settings.deletionLimit(),
                "overwrittenDataMaxAge",
                settings.overwrittenAfter().toDays(),
                "auditMaxAge",
                settings.changes().toDays(),
                "dryRun",
                settings.dryRun());
    }

    private static @Nullable String moment(@Nullable Instant moment) {
        return moment == null ? null : Timestamps.format(moment);
    }

    private static JsonObject run(Run run) {
        return JsonObject.of(
                "number",
                run.id(),
                "startedBy",
                run.startedBy(),
                "dryRun",
                run.dryRun(),
                "startedAt",
                moment(run.startedAt()),
                "finishedAt",
                moment(run.finishedAt()),
                "result",
                result(run.result()),
                "error",
                run.error());
    }

    private static @Nullable JsonValue result(@Nullable String text) {
        try {
            return text == null ? null : JsonReader.parse(text);
        } catch (JsonSyntaxException impossible) {
            throw new IllegalStateException("the result of a run is no JSON any more", impossible);
        }
    }
}
