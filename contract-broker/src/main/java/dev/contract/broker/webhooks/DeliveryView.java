package dev.contract.broker.webhooks;

import dev.contract.broker.contracts.ContractLinks;
import dev.contract.broker.http.Urls;
import dev.contract.broker.ui.Link;
import dev.contract.broker.ui.Moment;
import dev.contract.broker.ui.State;
import dev.contract.core.json.JsonReader;
import dev.contract.core.json.JsonSyntaxException;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One delivery in words.
 *
 * @param contract what it told of
 * @param webhook that it belongs to; without an address if there is no such webhook any more
 * @param next when it is tried again, if it is
 * @param repeatUrl where to ask for it once more, or null
 */
public record DeliveryView(
        State state,
        String event,
        Link contract,
        Link webhook,
        boolean byHand,
        Moment moment,
        String attempts,
        @Nullable Moment next,
        String logUrl,
        @Nullable String repeatUrl) {

    static DeliveryView of(Urls urls, int most, boolean changeable, Delivery delivery) {
        String self = urls.to("triggered-webhooks", delivery.uuid());
        boolean gone = delivery.webhookId() == null;
        return new DeliveryView(
                WebhookWords.state(delivery),
                WebhookWords.event(delivery.event()),
                contract(urls, variables(delivery)),
                new Link(delivery.label(), gone ? null : urls.to("webhooks", delivery.webhookUuid())),
                delivery.byHand(),
                Moment.of(delivery.createdAt()),
                attempts(delivery, most),
                delivery.nextAttemptAt() == null || delivery.is(Delivery.WAITING)
                        ? null
                        : Moment.of(delivery.nextAttemptAt()),
                self + "/logs",
                gone || !changeable ? null : self + "/repeat");
    }

    /** Those before it was repeated by hand are in the log, too. */
    private static String attempts(Delivery delivery, int most) {
        String now = delivery.attempts() + " of " + most;
        return delivery.made() > delivery.attempts()
                ? now + " since it was repeated, " + delivery.made() + " in all"
                : now;
    }

    private static Link contract(Urls urls, JsonObject variables) {
        String consumer = variables.text("consumerName", "");
        String version = variables.text("consumerVersionNumber", "");
        String provider = variables.text("providerName", "");
        boolean known = !consumer.isEmpty() && !version.isEmpty() && !provider.isEmpty();
        return new Link(
                consumer + " " + version + " with " + provider,
                known ? ContractLinks.version(urls, provider, consumer, version) : null);
    }

    private static JsonObject variables(Delivery delivery) {
        try {
            return JsonReader.parseObject(delivery.variables().getBytes(StandardCharsets.UTF_8));
        } catch (JsonSyntaxException impossible) {
            throw new IllegalStateException("the variables of a delivery are no JSON any more", impossible);
        }
    }
}
