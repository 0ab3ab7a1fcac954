package dev.contract.broker.webhooks;

import dev.contract.broker.http.HttpProblem;
import dev.contract.broker.http.Permission;
import dev.contract.broker.http.Reply;
import dev.contract.broker.http.Request;
import dev.contract.broker.http.Router;
import dev.contract.broker.http.Routes;
import dev.contract.broker.http.Urls;
import dev.contract.broker.ui.Heading;
import dev.contract.broker.ui.Link;
import dev.contract.broker.ui.Pages;
import dev.contract.broker.ui.Section;
import dev.contract.broker.ui.State;
import dev.contract.broker.webhooks.Webhooks.Tried;
import java.util.List;

/** Webhooks and their deliveries for people, who can try, stop and repeat them here. */
public final class WebhookPages implements Routes {

    private static final String PAIR = "/pacts/provider/{provider}/consumer/{consumer}";
    private static final String ONE = "/webhooks/{uuid}";
    private static final String DELIVERY = "/triggered-webhooks/{uuid}";

    private final Pages pages;
    private final Webhooks webhooks;
    private final WebhookDesk desk;

    public WebhookPages(Pages pages, Webhooks webhooks, WebhookDesk desk) {
        this.pages = pages;
        this.webhooks = webhooks;
        this.desk = desk;
    }

    @Override
    public void addTo(Router router) {
        router.page("/webhooks", this::list);
        List.of(
                        "/webhooks/provider/{provider}/consumer/{consumer}",
                        "/webhooks/provider/{provider}",
                        "/webhooks/consumer/{consumer}",
                        PAIR + "/webhooks")
                .forEach(path -> router.page(path, this::listOf));
        router.page("/doc/webhooks", this::help);
        router.page(ONE, this::webhook);
        router.page(ONE + "/triggered-webhooks", request -> Reply.seeOther(self(request) + "#deliveries"));
        router.page(DELIVERY + "/logs", this::delivery);
        router.page(PAIR + "/webhooks/status", this::ofPair);
        router.page(PAIR + "/version/{version}/triggered-webhooks", this::ofContract);
        for (String content : List.of(PAIR + "/pact-version/{sha}", PAIR + "/pact-version/{sha}/metadata/{metadata}")) {
            router.page(content + "/verification-results/{number}/triggered-webhooks", this::ofResult);
        }
        router.form(ONE + "/enable", "PUT " + ONE, request -> enable(request, true));
        router.form(ONE + "/disable", "PUT " + ONE, request -> enable(request, false));
        router.form(ONE + "/delete", "DELETE " + ONE, this::delete);
        router.form(ONE + "/execute", "POST " + ONE + "/execute", this::execute);
        router.form(DELIVERY + "/repeat", "POST " + DELIVERY + "/repeat", this::repeat);
        new WebhookEditing(pages, webhooks, desk).addTo(router);
    }

    private static String self(Request request) {
        return request.urls().local().to("webhooks", request.name("uuid"));
    }

    static boolean mayChange(Request request) {
        return request.caller().may(Permission.ADMIN);
    }

    /** What was done just now, in words; the address names it, and cannot say anything else. */
    private static String done(Request request) {
        String done = request.query().text("done");
        return done == null
                ? ""
                : switch (done) {
                    case "created" -> "The webhook is there.";
                    case "changed" -> "The change is saved.";
                    case "enabled" -> "The webhook is switched on.";
                    case "disabled" -> "The webhook is switched off: nothing triggers it any more.";
                    case "deleted" -> "The webhook is gone.";
                    case "repeated" -> "It is sent once more. Load the page again to see what became of it.";
                    default -> "";
                };
    }

    private Reply list(Request request) {
        return list(request, new Heading(Section.WEBHOOKS, "Webhooks"), webhooks.list(null, null));
    }

    /** Those that are for the participants in the path. */
    private Reply listOf(Request request) {
        String consumer = request.names().get("consumer");
        String provider = request.names().get("provider");
        String title = consumer != null && provider != null
                ? "Webhooks of " + consumer + " with " + provider
                : consumer != null ? "Webhooks of the consumer " + consumer : "Webhooks of the provider " + provider;
        return list(request, below(request, title), webhooks.list(consumer, provider));
    }

    private Reply list(Request request, Heading heading, List<Webhook> all) {
        WebhooksPage page = WebhooksPage.of(
                request.urls().local(), heading.title(), mayChange(request), done(request), all, desk.latest());
        return pages.show(request, heading, "webhooks.jte", page);
    }

    /** Where refusals send people who want to know what is allowed. */
    private Reply help(Request request) {
        String api = request.urls().local().to("openapi.yaml");
        return pages.show(
                request,
                below(request, "Webhooks of the API"),
                "webhook-help.jte",
                WebhookHelpPage.of(desk.settings(), mayChange(request), api));
    }

    private static Heading below(Request request, String title, Link... others) {
        return Heading.below(Section.WEBHOOKS, request.urls().local().base(), title, others);
    }

    private List<DeliveryView> views(Request request, List<Delivery> deliveries) {
        Urls urls = request.urls().local();
        return deliveries.stream()
                .map(one -> DeliveryView.of(urls, webhooks.attempts(), mayChange(request), one))
                .toList();
    }

    private Reply webhook(Request request) {
        Webhook webhook = webhooks.get(request.name("uuid"));
        List<DeliveryView> deliveries = views(request, webhooks.ofWebhook(webhook.uuid()));
        return pages.show(
                request,
                below(request, webhook.label()),
                "webhook.jte",
                WebhookPage.of(request.urls().local(), webhook, mayChange(request), done(request), deliveries));
    }

    private Reply delivery(Request request) {
        Delivery delivery = webhooks.delivery(request.name("uuid"));
        DeliveryView view = DeliveryView.of(request.urls().local(), webhooks.attempts(), mayChange(request), delivery);
        Heading heading = view.webhook().url() == null
                ? below(request, "Delivery of " + delivery.label())
                : below(request, "Delivery of " + delivery.label(), view.webhook());
        DeliveryPage page = new DeliveryPage(view, delivery.requestId(), webhooks.logs(delivery.uuid()), done(request));
        return pages.show(request, heading, "delivery.jte", page);
    }

    private Reply ofPair(Request request) {
        String consumer = request.name("consumer");
        String provider = request.name("provider");
        DeliveriesPage page = new DeliveriesPage(
                consumer + " and " + provider,
                "The last delivery of each webhook for each event.",
                List.of(new Link("All webhooks", request.urls().local().to("webhooks"))),
                views(request, webhooks.status(consumer, provider).deliveries()));
        return pages.show(request, below(request, "Webhooks of " + page.title()), "deliveries.jte", page);
    }

    private Reply ofContract(Request request) {
        String consumer = request.name("consumer");
        String provider = request.name("provider");
        String version = request.name("version");
        DeliveriesPage page = new DeliveriesPage(
                consumer + " " + version + " and " + provider,
                "What the publication of this contract has triggered.",
                List.of(),
                views(request, webhooks.ofContract(provider, consumer, version)));
        return pages.show(request, below(request, "Webhooks of " + page.title()), "deliveries.jte", page);
    }

    private Reply ofResult(Request request) {
        String consumer = request.name("consumer");
        String provider = request.name("provider");
        DeliveriesPage page = new DeliveriesPage(
                consumer + " and " + provider,
                "What result " + request.name("number") + " of its contract has triggered.",
                List.of(),
                views(request, webhooks.ofResult(provider, consumer, WebhookRoutes.number(request))));
        return pages.show(request, below(request, "Webhooks of " + page.title()), "deliveries.jte", page);
    }

    private Reply enable(Request request, boolean enabled) {
        desk.enable(request.name("uuid"), enabled);
        return Reply.seeOther(self(request) + (enabled ? "?done=enabled" : "?done=disabled"));
    }

    private Reply delete(Request request) {
        webhooks.delete(request.name("uuid"));
        return Reply.seeOther(request.urls().local().to("webhooks") + "?done=deleted");
    }

    private Reply repeat(Request request) {
        String uuid = request.name("uuid");
        if (webhooks.delivery(uuid).webhookId() == null) {
            throw HttpProblem.of(409, "The webhook of this delivery is gone, so it cannot be sent once more");
        }
        webhooks.repeat(uuid);
        return Reply.seeOther(request.urls().local().to("triggered-webhooks", uuid, "logs") + "?done=repeated");
    }

    /** The answer is the page itself, as nobody keeps what came back. */
    private Reply execute(Request request) {
        Webhook webhook = webhooks.get(request.name("uuid"));
        Tried tried = webhooks.execute(request.urls(), webhook.uuid());
        boolean success = tried.sent().success();
        String log = DeliveryLog.of(
                request.urls().base(),
                tried.values(),
                tried.sent(),
                tried.showsAnswer(),
                success ? "Successfully executed webhook" : "Webhook execution failed");
        State state = success ? State.good("Delivered") : State.bad("Failed");
        return pages.show(
                request,
                below(request, "Sent now", new Link(webhook.label(), self(request))),
                "sent.jte",
                new SentPage(webhook.label(), self(request), self(request) + "/execute", state, log));
    }
}
