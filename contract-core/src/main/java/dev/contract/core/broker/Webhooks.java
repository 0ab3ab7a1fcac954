package dev.contract.core.broker;

import dev.contract.core.model.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The webhooks of a broker, and what was sent. */
public final class Webhooks {

    private final Api api;

    Webhooks(Api api) {
        this.api = api;
    }

    /** All webhooks; brokers list their addresses only, so each is a request, and the document is made of them. */
    public Listing<Webhook> list() throws BrokerException {
        Hal listed = api.get(api.link("pb:webhooks"));
        List<Webhook> all = new ArrayList<>();
        for (Hal.Link link : listed.links("pb:webhooks")) {
            all.add(new Webhook(api.get(listed.resolve(link.href(), Map.of())).document()));
        }
        List<JsonObject> documents = all.stream().map(Webhook::document).toList();
        return new Listing<>(JsonObject.of("_embedded", JsonObject.of("webhooks", documents)), all);
    }

    public Webhook create(WebhookDraft draft) throws BrokerException {
        return new Webhook(
                api.send("POST", api.link("pb:webhooks"), draft.toJson()).document());
    }

    /** Makes a webhook with a UUID, or puts the draft in the place of the one that has it. */
    public Webhook save(String uuid, WebhookDraft draft) throws BrokerException {
        return new Webhook(api.send("PUT", at(uuid), draft.toJson()).document());
    }

    public void delete(String uuid) throws BrokerException {
        api.delete(at(uuid), what(uuid));
    }

    /** Sends a webhook at once, about the newest contract or result it is for. */
    public TestDelivery test(String uuid) throws BrokerException {
        URI execute = api.get(at(uuid), what(uuid)).follow("pb:execute", Map.of());
        return new TestDelivery(api.send("POST", execute, JsonObject.EMPTY).document());
    }

    /** What was sent for a webhook, newest first; only our own broker has such a list. */
    public Listing<Delivery> deliveries(String uuid) throws BrokerException {
        URI url = URI.create(at(uuid) + "/triggered-webhooks");
        return Listing.embedded(api.get(url, what(uuid)).document(), "triggeredWebhooks", Delivery::new);
    }

    private URI at(String uuid) throws BrokerException {
        return api.link("pb:webhook", Map.of("uuid", uuid));
    }

    private static String what(String uuid) {
        return "webhook with the UUID '" + uuid + "'";
    }
}
