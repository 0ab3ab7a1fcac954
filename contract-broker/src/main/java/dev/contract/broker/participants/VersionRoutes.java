package dev.contract.broker.participants;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.http.Errors;
import dev.contract.broker.http.Page;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.Participants.Changed;
import dev.contract.broker.participants.Versions.Change;
import dev.contract.broker.participants.Versions.Listed;
import dev.contract.core.model.JsonArray;
import dev.contract.core.model.JsonObject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versions over HTTP: single ones, lists, and the latest of something. */
public final class VersionRoutes implements Routes {

    private static final String ONE = "/pacticipants/{participant}/versions/{version}";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneOffset.UTC);

    private final Versions versions;

    public VersionRoutes(Versions versions) {
        this.versions = versions;
    }

    @Override
    public void addTo(Router router) {
        String participant = "/pacticipants/{participant}";
        router.get(ONE, this::get).put(ONE, this::put).patch(ONE, this::patch).delete(ONE, this::delete);
        router.get(participant + "/versions", request -> list(request, VersionsOf.PARTICIPANT));
        router.get(participant + "/branches/{branch}/versions", request -> list(request, onBranch(request)));
        router.get(participant + "/tags/{tag}/versions", request -> list(request, tagged(request)));
        router.get(
                participant + "/environments/{environment}/versions",
                request -> list(request, VersionsOf.environment(request.name("environment"))));
        router.get(participant + "/latest-version", request -> latest(request, VersionsOf.PARTICIPANT));
        router.get(participant + "/latest-version/{tag}", request -> latest(request, tagged(request)));
        router.get(participant + "/branches/{branch}/latest-version", request -> latest(request, onBranch(request)));
    }

    private static VersionsOf onBranch(Request request) {
        return VersionsOf.branch(request.name("branch"));
    }

    private static VersionsOf tagged(Request request) {
        return VersionsOf.tag(request.name("tag"));
    }

    private Reply get(Request request) {
        return document(
                request, versions.get(request.urls(), request.name("participant"), request.name("version")), 200);
    }

    private Reply latest(Request request, VersionsOf which) {
        VersionView view = versions.latest(request.urls(), request.name("participant"), which);
        return Reply.ok(VersionJson.document(request.urls(), view, request.url()));
    }

    private static Reply document(Request request, VersionView view, int status) {
        Version version = view.version();
        String self = ParticipantLinks.version(request.urls(), version.participant(), version.number());
        return Reply.json(status, VersionJson.document(request.urls(), view, self));
    }

    private Reply put(Request request) {
        JsonObject body = request.requireType("application/json").objectOrEmpty();
        return save(request, new Change(body.text("buildUrl"), true, tags(body)));
    }

    private Reply patch(Request request) {
        JsonObject body = request.requireType("application/merge-patch+json").object();
        return save(request, new Change(body.text("buildUrl"), body.has("buildUrl"), tags(body)));
    }

    private static @Nullable List<String> tags(JsonObject body) {
        Errors errors = new Errors().texts(body, "buildUrl");
        if (body.has("tags") && !(body.get("tags") instanceof JsonArray)) {
            errors.add("tags", "must be an array");
        }
        errors.throwIfAny();
        return !body.has("tags")
                ? null
                : body.items("tags").stream()
                        .filter(JsonObject.class::isInstance)
                        .map(tag -> ((JsonObject) tag).text("name", ""))
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private Reply save(Request request, Change change) {
        Changed<VersionView> saved =
                versions.save(request.urls(), request.name("participant"), request.name("version"), change);
        return document(request, saved.value(), saved.created() ? 201 : 200);
    }

    private Reply delete(Request request) {
        versions.delete(request.name("participant"), request.name("version"));
        return Reply.noContent();
    }

    private Reply list(Request request, VersionsOf which) {
        Page page = Page.of(request);
        Urls urls = request.urls();
        Listed listed = versions.list(urls, request.name("participant"), which, page);
        List<JsonObject> documents = listed.views().stream()
                .map(view -> VersionJson.document(urls, view, href(urls, view.version())))
                .toList();
        List<Version> shown = listed.views().stream().map(VersionView::version).toList();
        JsonObject document = JsonObject.of(
                "_embedded",
                JsonObject.of("versions", documents),
                "_links",
                links(request, page, shown, listed.total()));
        return Reply.ok(page.describe(document, listed.total()));
    }

    private static JsonObject links(Request request, Page page, List<Version> shown, int total) {
        Urls urls = request.urls();
        String name = request.name("participant");
        String participant = ParticipantLinks.participant(urls, name);
        JsonObject self = JsonObject.of("self", link(request.url(), "All application versions of " + name));
        return page.link(self, urls.base() + request.path(), total)
                .with("pb:pacticipant", link(participant, name))
                .with(
                        "pb:versions",
                        shown.stream()
                                .map(version -> link(href(urls, version), title(version)))
                                .toList())
                .with("pacticipant", link(participant, "Deprecated - please use pb:pacticipant"))
                .with(
                        "versions",
                        shown.stream()
                                .map(version -> link(href(urls, version), "Deprecated - please use pb:versions"))
                                .toList());
    }

    private static String href(Urls urls, Version version) {
        return ParticipantLinks.version(urls, version.participant(), version.number());
    }

    private static String title(Version version) {
        return "Version " + version.number() + " - " + DAY.format(version.createdAt());
    }
}
