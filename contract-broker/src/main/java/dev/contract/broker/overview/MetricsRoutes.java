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
import java.util.Objects;
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
            Published published = published();
            return JsonObject.of(
                    "interactions", interactions(),
                    "pacticipants",
                            counted("participants")
                                    .with(
                                            "withMainBranchSetCount",
                                            count("participants where main_branch is not null")),
                    "integrations", counted("integrations"),
                    "pactPublications",
                            span(JsonObject.of("count", published.current()), published.first(), published.last()),
                    "pactVersions", counted("contents"),
                    "pactRevisionsPerConsumerVersion", revisions(published),
                    "verificationResults", results(),
                    "verificationResultsPerPactVersion",
                            distribution(
                                    JsonObject.EMPTY,
                                    sizes("select count(*) as size from verifications group by content_id")),
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
                    select t.bytes from integrations i join publications p on p.id = (select n.id from publications n
                        where n.provider_id = i.provider_id and n.consumer_id = i.consumer_id and n.current
                        order by n.version_id desc limit 1)
                    join contents t on t.id = p.content_id
                    """;
            return InteractionCounts.of(Rows.allBytes(handle, latest));
        }

        /** All in one pass, as the table may be long. */
        private Published published() {
            String sql = """
                    select count(case when current then 1 end) as current, count(case when not current then 1 end) as replaced,
                        min(created_at) as first, max(created_at) as last from publications
                    """;
            return Objects.requireNonNull(Rows.first(handle, Published.class, sql));
        }

        /** Of the revisions for one version and provider one is current, so that only where there are others they are counted. */
        private JsonObject revisions(Published published) {
            List<Size> more = published.replaced() == 0
                    ? List.of()
                    : sizes("select count(*) + 1 as size from publications where not current"
                            + " group by version_id, provider_id");
            long single =
                    published.current() - more.stream().mapToLong(Size::number).sum();
            return distribution(single == 0 ? JsonObject.EMPTY : JsonObject.of("1", single), more);
        }

        private JsonObject results() {
            String sql = """
                    select count(*) as all_of_them, count(case when success then 1 end) as successful,
                        min(created_at) as first, max(created_at) as last from verifications
                    """;
            Verified verified = Objects.requireNonNull(Rows.first(handle, Verified.class, sql));
            JsonObject counts = JsonObject.of("count", verified.allOfThem())
                    .with("successCount", verified.successful())
                    .with("failureCount", verified.allOfThem() - verified.successful())
                    .with(
                            "distinctCount",
                            count("(select distinct content_id, provider_version_id from verifications) as pairs"));
            return span(counts, verified.first(), verified.last());
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

        private static JsonObject span(JsonObject counts, @Nullable Instant first, @Nullable Instant last) {
            return counts.with("first", first == null ? null : Timestamps.format(first))
                    .with("last", last == null ? null : Timestamps.format(last));
        }

        private List<Size> sizes(String each) {
            String sql = "select size, count(*) as number from (" + each + ") as sizes group by size order by size";
            return Rows.list(handle, Size.class, sql);
        }

        private static JsonObject distribution(JsonObject smallest, List<Size> more) {
            JsonObject distribution = smallest;
            for (Size row : more) {
                distribution = distribution.with(String.valueOf(row.size()), row.number());
            }
            return JsonObject.of("distribution", distribution);
        }
    }

    /** How many publications there are, and from when to when they were made. */
    public record Published(
            long current,
            long replaced,
            @Nullable Instant first,
            @Nullable Instant last) {}

    /** How many results there are, and from when to when they were made. */
    public record Verified(
            long allOfThem,
            long successful,
            @Nullable Instant first,
            @Nullable Instant last) {}

    /** How many things have a size. */
    public record Size(long size, long number) {}
}
