package dev.contract.broker.participants;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.http.Call;
import dev.contract.broker.http.Errors;
import dev.contract.broker.http.Page;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.Participants.Changed;
import dev.contract.core.model.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Participants and labels over HTTP. */
public final class ParticipantRoutes implements Routes {

    private static final String ONE = "/pacticipants/{participant}";
    private static final String LABEL = ONE + "/labels/{label}";
    private static final String JSON = "application/json";

    private final Participants participants;

    public ParticipantRoutes(Participants participants) {
        this.participants = participants;
    }

    @Override
    public void addTo(Router router) {
        router.get("/pacticipants", this::list).post("/pacticipants", this::create);
        router.get("/pacticipants/label/{label}", this::withLabel);
        router.get(ONE, this::get)
                .put(ONE, this::replace)
                .patch(ONE, this::merge)
                .delete(ONE, this::delete);
        router.get("/labels", this::labels);
        router.get(LABEL, this::label).put(LABEL, this::addLabel).delete(Permission.CI, LABEL, this::removeLabel);
    }

    private static String name(Request request) {
        return request.name("participant");
    }

    private Reply list(Request request) {
        Page page = Page.of(request);
        List<ParticipantView> all = participants.list(request.query().text("q"));
        JsonObject documents = documents(request, page.cut(all), page, all.size());
        // some clients still look for them here
        JsonObject twice =
                documents.with("pacticipants", documents.object("_embedded").items("pacticipants"));
        return Reply.ok(page.describe(twice, all.size()));
    }

    private Reply withLabel(Request request) {
        List<ParticipantView> all = participants.withLabel(request.name("label"));
        return Reply.ok(documents(request, all, Page.ALL, all.size()));
    }

    private static JsonObject documents(Request request, List<ParticipantView> views, Page page, int total) {
        Urls urls = request.urls();
        List<JsonObject> documents =
                views.stream().map(view -> ParticipantJson.document(urls, view)).toList();
        JsonObject links = page.link(JsonObject.of("self", link(request.url())), urls.to("pacticipants"), total)
                .with(
                        "pb:pacticipants-with-label",
                        Urls.template(urls.to("pacticipants", "label") + "/{label}", "Pacticipants with a label"))
                .with("pb:pacticipants", links(urls, views))
                .with("pacticipants", links(urls, views))
                .with("curies", List.of(urls.curie("pacticipants")));
        return JsonObject.of("_embedded", JsonObject.of("pacticipants", documents), "_links", links);
    }

    private static List<JsonObject> links(Urls urls, List<ParticipantView> views) {
        return views.stream()
                .map(view -> view.participant().name())
                .map(name -> link(ParticipantLinks.participant(urls, name), name))
                .toList();
    }

    private Reply get(Request request) {
        return Reply.ok(ParticipantJson.document(request.urls(), participants.get(name(request))));
    }

    private Reply create(Request request) {
        JsonObject body = request.object();
        Errors errors = check(body);
        String name = body.text("name");
        if (name == null) {
            errors.add("name", body.has("name") ? "must be a string" : "is missing");
        } else if (name.isBlank()) {
            errors.add("name", "must be filled");
        }
        errors.throwIfAny();
        Call.about(body.text("name", ""));
        Changed<ParticipantView> saved = participants.save(body.text("name", ""), merged(body));
        return created(request, saved.value());
    }

    private static Reply created(Request request, ParticipantView view) {
        String location =
                ParticipantLinks.participant(request.urls(), view.participant().name());
        return Reply.created(ParticipantJson.document(request.urls(), view), location);
    }

    private Reply replace(Request request) {
        JsonObject body = request.requireType(JSON).object();
        check(body).throwIfAny();
        participants.get(name(request));
        Changed<ParticipantView> saved = participants.save(
                name(request),
                existing -> new Participant(
                        existing.id(),
                        existing.name(),
                        body.text("displayName"),
                        body.text("repositoryUrl"),
                        body.text("repositoryName"),
                        body.text("repositoryNamespace"),
                        body.text("mainBranch"),
                        existing.createdAt(),
                        existing.updatedAt()));
        return Reply.ok(ParticipantJson.document(request.urls(), saved.value()));
    }

    private Reply merge(Request request) {
        JsonObject body =
                request.requireType(JSON, "application/merge-patch+json").object();
        check(body).throwIfAny();
        Changed<ParticipantView> saved = participants.save(name(request), merged(body));
        return saved.created()
                ? created(request, saved.value())
                : Reply.ok(ParticipantJson.document(request.urls(), saved.value()));
    }

    private static UnaryOperator<Participant> merged(JsonObject body) {
        return existing -> new Participant(
                existing.id(),
                existing.name(),
                merged(body, "displayName", existing.displayName()),
                merged(body, "repositoryUrl", existing.repositoryUrl()),
                merged(body, "repositoryName", existing.repositoryName()),
                merged(body, "repositoryNamespace", existing.repositoryNamespace()),
                merged(body, "mainBranch", existing.mainBranch()),
                existing.createdAt(),
                existing.updatedAt());
    }

    private static @Nullable String merged(JsonObject body, String name, @Nullable String existing) {
        return body.has(name) ? body.text(name) : existing;
    }

    private static Errors check(JsonObject body) {
        Errors errors = new Errors()
                .texts(body, "displayName", "repositoryUrl", "repositoryName", "repositoryNamespace", "mainBranch");
        String main = body.text("mainBranch");
        if (main != null && main.contains(" ")) {
            errors.add("mainBranch", "cannot contain spaces");
        }
        return errors;
    }

    private Reply delete(Request request) {
        participants.delete(name(request));
        return Reply.noContent();
    }

    private Reply labels(Request request) {
        List<JsonObject> labels = participants.labels().stream()
                .map(label -> JsonObject.of("name", label))
                .toList();
        JsonObject links = JsonObject.of("self", link(request.urls().to("labels"), "Labels"));
        return Reply.ok(JsonObject.of("_embedded", JsonObject.of("labels", labels), "_links", links));
    }

    private Reply label(Request request) {
        Label label = participants.label(name(request), request.name("label"));
        return Reply.ok(ParticipantJson.label(request.urls(), name(request), label));
    }

    private Reply addLabel(Request request) {
        Changed<Label> label = participants.addLabel(name(request), request.name("label"));
        JsonObject document = ParticipantJson.label(request.urls(), name(request), label.value());
        return label.created()
                ? Reply.created(
                        document, ParticipantJson.labelUrl(request.urls(), name(request), request.name("label")))
                : Reply.ok(document);
    }

    private Reply removeLabel(Request request) {
        participants.removeLabel(name(request), request.name("label"));
        return Reply.noContent();
    }
}
