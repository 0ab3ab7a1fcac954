package dev.contract.broker.overview;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.Rows;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Timestamps;
import dev.contract.core.model.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How much there is of everything, and for Prometheus what happens, over HTTP. */
public final class MetricsRoutes implements Routes {

    private final Database database;
    private final Router.Handler scrape;

    /** The other answers those who collect numbers. */
    public MetricsRoutes(Database database, Router.Handler scrape) {
        this.database = database;
        this.scrape = scrape;
    }

    @Override
    public void addTo(Router router) {
        router.get(Permission.METRICS, "/metrics", this::metrics);
        router.get(Permission.METRICS, "/metrics/prometheus", scrape);
    }

    /** True if a program asks that reads metrics rather than documents. */
    private static boolean isScrape(Request request) {
        boolean document = request.accepts("json");
        return !document && (request.accepts("application/openmetrics-text") || request.accepts("version=0.0.4"));
    }

    private Reply metrics(Request request) {
        if (isScrape(request)) {
            return scrape.handle(request);
        }
        return Reply.ok(database.read(handle -> new Counts(handle).document())).as("application/json;charset=utf-8");
    }

    /** Counts rows. */
    private record Counts(Handle handle) {

        JsonObject document() {
            return JsonObject.of(
                    "interactions", interactions(),
                    "pacticipants",
                            counted("participants")
                                    .with(
                                            "withMainBranchSetCount",
                                            count("participants where main_branch is not null")),
                    "integrations", counted("integrations"),
                    "pactPublications", span(counted("publications where current"), "publications"),
                    "pactVersions", counted("contents"),
                    "pactRevisionsPerConsumerVersion",
                            distribution("select count(*) as size from publications group by version_id, provider_id"),
                    "verificationResults", results(),
                    "verificationResultsPerPactVersion",
                            distribution("select count(*) as size from verifications group by content_id"),
                    "pacticipantVersions", versions(),
                    "webhooks", counted("webhooks"),
                    "tags", tags(),
                    "triggeredWebhooks", counted("deliveries"),
                    "webhookExecutions", counted("delivery_attempts"),
                    "matrix", JsonObject.of("count", -1),
                    "environments", counted("environments"),
                    "deployedVersions", deployments(),
                    "releasedVersions", releases());
        }

        private JsonObject deployments() {
            return counted("deployments")
                    .with("userCreatedCount", count("deployments where not automatic"))
                    .with("currentlyDeployedCount", count("deployments where undeployed_at is null"));
        }

        private JsonObject releases() {
            return counted("releases")
                    .with("currentlySupportedCount", count("releases where support_ended_at is null"));
        }

        private long count(String what) {
            return Rows.count(handle, "select count(*) from " + what);
        }

        private JsonObject counted(String what) {
            return JsonObject.of("count", count(what));
        }

        private JsonObject interactions() {
            String latest = """
                    select t.bytes from publications p join contents t on t.id = p.content_id
                    where p.current and p.version_id = (select max(n.version_id) from publications n
                        where n.consumer_id = p.consumer_id and n.provider_id = p.provider_id)
                    """;
            return InteractionCounts.of(Rows.allBytes(handle, latest));
        }

        private JsonObject results() {
            JsonObject counts = counted("verifications")
                    .with("successCount", count("verifications where success"))
                    .with("failureCount", count("verifications where not success"))
                    .with(
                            "distinctCount",
                            count("(select distinct content_id, provider_version_id from verifications) as pairs"));
            return span(counts, "verifications");
        }

        private JsonObject versions() {
            long onBranches = count("(select distinct version_id from branch_versions) as versions");
            return counted("versions")
                    .with("withUserCreatedBranchCount", onBranches)
                    .with("withBranchCount", onBranches)
                    .with("withBranchSetCount", onBranches);
        }

        private JsonObject tags() {
            return counted("tags")
                    .with("distinctCount", count("(select distinct name from tags) as names"))
                    .with(
                            "distinctWithPacticipantCount",
                            count("(select distinct participant_id, name from tags) as names"));
        }

        private JsonObject span(JsonObject counts, String table) {
            Span span = Rows.first(
                    handle, Span.class, "select min(created_at) as first, max(created_at) as last from " + table);
            Instant first = span == null ? null : span.first();
            Instant last = span == null ? null : span.last();
            return counts.with("first", first == null ? null : Timestamps.format(first))
                    .with("last", last == null ? null : Timestamps.format(last));
        }

        private JsonObject distribution(String sizes) {
            String sql = "select size, count(*) as number from (" + sizes + ") as sizes group by size order by size";
            JsonObject distribution = JsonObject.EMPTY;
            List<Size> rows = Rows.list(handle, Size.class, sql);
            for (Size row : rows) {
                distribution = distribution.with(String.valueOf(row.size()), row.number());
            }
            return JsonObject.of("distribution", distribution);
        }
    }

    /** The first and the last moment of something. */
    public record Span(@Nullable Instant first, @Nullable Instant last) {}

    /** How many things have a size. */
    public record Size(long size, long number) {}
}
