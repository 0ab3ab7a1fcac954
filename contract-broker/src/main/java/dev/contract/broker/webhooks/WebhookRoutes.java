package dev.contract.broker.webhooks;

import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.broker.webhooks.Webhooks.Saved;
import dev.contract.core.model.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Webhooks and their deliveries over HTTP. */
public final class WebhookRoutes implements Routes {

    private static final String PAIR = "/pacts/provider/{provider}/consumer/{consumer}";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Webhooks webhooks;
    private final WebhookTemplates templates = new WebhookTemplates();

    public WebhookRoutes(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public void addTo(Router router) {
        List<String> lists = List.of(
                "/webhooks",
                "/webhooks/provider/{provider}/consumer/{consumer}",
                "/webhooks/provider/{provider}",
                "/webhooks/consumer/{consumer}",
                PAIR + "/webhooks");
        lists.forEach(path -> router.get(path, this::list).post(Permission.ADMIN, path, this::create));
        router.get("/webhooks/{uuid}", this::get)
                .put(Permission.ADMIN, "/webhooks/{uuid}", this::put)
                .delete("/webhooks/{uuid}", this::delete);
        router.get("/webhooks/templates", this::templates);
        router.post(Permission.ADMIN, "/webhooks/execute", this::executeUnsaved);
        router.post(Permission.ADMIN, "/webhooks/{uuid}/execute", this::execute);
        router.get("/webhooks/{uuid}/triggered-webhooks", this::ofWebhook);
        router.get(PAIR + "/webhooks/status", this::status);
        router.get(PAIR + "/version/{version}/triggered-webhooks", this::ofContract);
        for (String content : List.of(PAIR + "/pact-version/{sha}", PAIR + "/pact-version/{sha}/metadata/{metadata}")) {
            router.get(content + "/verification-results/{number}/triggered-webhooks", this::ofResult);
        }
        router.get("/triggered-webhooks/{uuid}/logs", this::logs);
        router.post(Permission.ADMIN, "/triggered-webhooks/{uuid}/repeat", this::repeat);
    }

    private static @Nullable String named(Request request, String role) {
        return request.names().get(role);
    }

    private static WebhookJson json(Request request) {
        return new WebhookJson(request.urls());
    }

    private Reply list(Request request) {
        List<Webhook> all = webhooks.list(named(request, "consumer"), named(request, "provider"));
        return Reply.ok(json(request).list(request.urls().base() + request.path(), "Webhooks", all));
    }

    private Reply create(Request request) {
        Webhook created = webhooks.create(filled(request), named(request, "consumer"), named(request, "provider"));
        return Reply.created(json(request).document(created), json(request).self(created.uuid()));
    }

    private JsonObject filled(Request request) {
        return templates.fill(request.object());
    }

    private Reply templates(Request request) {
        return Reply.ok(JsonObject.of("_embedded", JsonObject.of("templates", templates.all()))
                .with("_links", JsonObject.of("self", Urls.link(request.url(), "Templates of webhooks"))));
    }

    private Reply get(Request request) {
        return Reply.ok(json(request).document(webhooks.get(request.name("uuid"))));
    }

    private Reply put(Request request) {
        Saved saved = webhooks.put(request.name("uuid"), filled(request));
        return Reply.json(saved.created() ? 201 : 200, json(request).document(saved.webhook()));
    }

    private Reply delete(Request request) {
        webhooks.delete(request.name("uuid"));
        return Reply.noContent();
    }

    private Reply execute(Request request) {
        String uuid = request.name("uuid");
        return Reply.ok(json(request).tried(webhooks.execute(request.urls(), uuid), uuid));
    }

    private Reply executeUnsaved(Request request) {
        return Reply.ok(json(request).tried(webhooks.execute(request.urls(), filled(request)), null));
    }

    private DeliveryJson deliveries(Request request) {
        return new DeliveryJson(request.urls(), webhooks.attempts());
    }

    private Reply status(Request request) {
        String consumer = request.name("consumer");
        String provider = request.name("provider");
        return Reply.ok(deliveries(request).status(consumer, provider, webhooks.status(consumer, provider)));
    }

    private Reply ofContract(Request request) {
        String consumer = request.name("consumer");
        String version = request.name("version");
        List<Delivery> all = webhooks.ofContract(request.name("provider"), consumer, version);
        String title = "Webhooks triggered by the publication of the pact between " + consumer + " (" + version
                + ") and " + request.name("provider");
        return Reply.ok(deliveries(request).list(request.url(), title, all));
    }

    private Reply ofResult(Request request) {
        long number = number(request);
        String title = "Webhooks triggered by the publication of verification result " + number;
        return Reply.ok(deliveries(request)
                .list(
                        request.url(),
                        title,
                        webhooks.ofResult(request.name("provider"), request.name("consumer"), number)));
    }

    /** Of a result. */
    static long number(Request request) {
        String number = request.name("number");
        if (!NUMBER.matcher(number).matches()) {
            throw HttpProblem.missing("result " + number + ": results have numbers");
        }
        return Long.parseLong(number);
    }

    private Reply ofWebhook(Request request) {
        webhooks.get(request.name("uuid"));
        List<Delivery> all = webhooks.ofWebhook(request.name("uuid"));
        return Reply.ok(deliveries(request).list(request.url(), "Deliveries of the webhook, newest first", all));
    }

    private Reply logs(Request request) {
        return Reply.text(200, "text/plain;charset=utf-8", webhooks.logs(request.name("uuid")));
    }

    private Reply repeat(Request request) {
        return Reply.json(202, deliveries(request).document(webhooks.repeat(request.name("uuid"))));
    }
}
