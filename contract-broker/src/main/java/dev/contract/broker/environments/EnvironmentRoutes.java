package dev.contract.broker.environments;

import static dev.contract.broker.http.Urls.link;

import dev.contract.broker.environments.Environments.Draft;
import dev.contract.broker.http.Errors;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.broker.participants.DisplayName;
import dev.contract.core.model.JsonBoolean;
import dev.contract.core.model.JsonObject;
import dev.contract.core.model.JsonString;
import dev.contract.core.model.JsonValue;
import java.util.List;

/** Environments over HTTP. */
public final class EnvironmentRoutes implements Routes {

    private static final String ONE = "/environments/{uuid}";

    private final Environments environments;

    public EnvironmentRoutes(Environments environments) {
        this.environments = environments;
    }

    @Override
    public void addTo(Router router) {
        router.get("/environments", this::list).post(Permission.ADMIN, "/environments", this::create);
        router.get(ONE, this::get).put(Permission.ADMIN, ONE, this::replace).delete(ONE, this::delete);
    }

    private Reply list(Request request) {
        String name = request.query().text("name");
        List<Environment> found = environments.list().stream()
                .filter(environment -> name == null || environment.name().equals(name))
                .toList();
        Urls urls = request.urls();
        List<JsonObject> documents = found.stream()
                .map(environment -> EnvironmentJson.document(urls, environment))
                .toList();
        List<JsonObject> links = found.stream()
                .map(environment -> link(EnvironmentJson.url(urls, environment), "Environment", environment.name()))
                .toList();
        return Reply.ok(JsonObject.of(
                "_embedded",
                JsonObject.of("environments", documents),
                "_links",
                JsonObject.of("self", link(urls.to("environments"), "Environments"), "pb:environments", links)));
    }

    private Reply get(Request request) {
        return Reply.ok(EnvironmentJson.document(request.urls(), environments.get(request.name("uuid"))));
    }

    private Reply create(Request request) {
        Environment environment = environments.create(draft(request.object()));
        return Reply.created(
                EnvironmentJson.document(request.urls(), environment),
                EnvironmentJson.url(request.urls(), environment));
    }

    private Reply replace(Request request) {
        JsonObject body = request.object();
        environments.get(request.name("uuid"));
        Environment environment = environments.replace(request.name("uuid"), draft(body));
        return Reply.ok(EnvironmentJson.document(request.urls(), environment));
    }

    private Reply delete(Request request) {
        environments.delete(request.name("uuid"));
        return Reply.noContent();
    }

    private static Draft draft(JsonObject body) {
        Errors errors = new Errors();
        String name = body.text("name", "");
        if (!(body.get("name") instanceof JsonString)) {
            errors.add("name", body.has("name") ? "must be a string" : "is missing");
        } else if (name.isBlank()) {
            errors.add("name", "must be filled");
        } else if (name.contains(" ")) {
            errors.add("name", "cannot contain spaces");
        }
        JsonValue production = body.get("production");
        if (!(production instanceof JsonBoolean)) {
            errors.add("production", production == null ? "is missing" : "must be one of: true, false");
        }
        errors.throwIfAny();
        JsonValue contacts = body.get("contacts");
        return new Draft(
                name,
                body.text("displayName", DisplayName.of(name)),
                body.isTrue("production"),
                contacts == null ? null : contacts.toString());
    }
}
