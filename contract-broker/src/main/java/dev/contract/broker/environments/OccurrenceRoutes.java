package dev.contract.broker.environments;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.environments.Environments.Recorded;
import dev.contract.broker.http.Errors;
import dev.contract.broker.http.Query;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonObject;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Deployments and releases over HTTP. */
public final class OccurrenceRoutes implements Routes {

    private static final String VERSION = "/pacticipants/{participant}/versions/{version}/";

    private final Environments environments;

    public OccurrenceRoutes(Environments environments) {
        this.environments = environments;
    }

    @Override
    public void addTo(Router router) {
        router.post(VERSION + "deployed-versions/environment/{uuid}", this::deploy);
        router.post(VERSION + "released-versions/environment/{uuid}", this::release);
        router.get(
                "/environments/{uuid}/deployed-versions/currently-deployed",
                request -> current(request, OccurrenceKind.DEPLOYMENT, "Currently deployed versions for "));
        router.get(
                "/environments/{uuid}/released-versions/currently-supported",
                request -> current(request, OccurrenceKind.RELEASE, "Currently supported versions in "));
        for (OccurrenceKind kind : OccurrenceKind.values()) {
            router.get(VERSION + kind.path() + "/environment/{uuid}", request -> ofVersion(request, kind));
            String one = "/" + kind.path() + "/{uuid}";
            router.get(one, request -> get(request, kind)).patch(one, request -> end(request, kind));
        }
    }

    private Reply deploy(Request request) {
        JsonObject body = request.objectOrEmpty();
        new Errors().texts(body, "applicationInstance", "target").throwIfAny();
        String target = body.text("applicationInstance", body.text("target", ""));
        Recorded recorded = environments.deploy(
                request.name("participant"),
                request.name("version"),
                request.name("uuid"),
                target.isBlank() ? null : target);
        return created(request, OccurrenceKind.DEPLOYMENT, recorded, 201);
    }

    private Reply release(Request request) {
        Recorded recorded =
                environments.release(request.name("participant"), request.name("version"), request.name("uuid"));
        return created(request, OccurrenceKind.RELEASE, recorded, recorded.created() ? 201 : 200);
    }

    private static Reply created(Request request, OccurrenceKind kind, Recorded recorded, int status) {
        return Reply.json(status, EnvironmentJson.full(request.urls(), kind, recorded))
                .with("Location", EnvironmentJson.url(request.urls(), kind, recorded.occurrence()));
    }

    private Reply get(Request request, OccurrenceKind kind) {
        return Reply.ok(
                EnvironmentJson.full(request.urls(), kind, environments.occurrence(kind, request.name("uuid"))));
    }

    private Reply end(Request request, OccurrenceKind kind) {
        JsonObject body = request.requireType("application/merge-patch+json").object();
        if (body.isTrue(kind.currently())) {
            throw Errors.of(
                    422,
                    kind.currently(),
                    "The " + kind.currently()
                            + " property cannot be set back to true. Please record a new deployment.");
        }
        String uuid = request.name("uuid");
        Recorded recorded = body.get(kind.currently()) == JsonBoolean.FALSE
                ? environments.end(kind, uuid)
                : environments.occurrence(kind, uuid);
        return Reply.ok(EnvironmentJson.full(request.urls(), kind, recorded));
    }

    private Reply ofVersion(Request request, OccurrenceKind kind) {
        String participant = request.name("participant");
        String version = request.name("version");
        List<Recorded> found = environments.ofVersion(kind, participant, version, request.name("uuid"));
        Urls urls = request.urls();
        String title = (kind == OccurrenceKind.DEPLOYMENT ? "Deployed" : "Released") + " versions for " + participant
                + " version " + version + " in environment "
                + environments.get(request.name("uuid")).displayName();
        List<JsonObject> documents = found.stream()
                .map(recorded -> EnvironmentJson.brief(urls, kind, recorded))
                .toList();
        return list(request, kind, documents, title);
    }

    private Reply current(Request request, OccurrenceKind kind, String title) {
        Query query = request.query();
        Urls urls = request.urls();
        List<JsonObject> documents = environments.currentIn(kind, request.name("uuid")).stream()
                .filter(filter(query))
                .map(recorded -> EnvironmentJson.listed(urls, kind, recorded))
                .toList();
        String name = environments.get(request.name("uuid")).displayName();
        return list(request, kind, documents, title + name);
    }

    private static Predicate<Recorded> filter(Query query) {
        String participant = query.text("pacticipant");
        String version = query.text("version");
        String instance = query.raw("applicationInstance");
        String target = instance == null ? query.raw("target") : instance;
        return recorded ->
                (participant == null || recorded.occurrence().participant().equals(participant))
                        && (version == null || recorded.occurrence().version().equals(version))
                        && (target == null
                                || target.equals(orEmpty(recorded.occurrence().target())));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Reply list(Request request, OccurrenceKind kind, List<JsonObject> documents, String title) {
        String name = kind == OccurrenceKind.DEPLOYMENT ? "deployedVersions" : "releasedVersions";
        return Reply.ok(JsonObject.of(
                "_embedded",
                JsonObject.of(name, documents),
                "_links",
                JsonObject.of("self", link(request.url(), title))));
    }
}
