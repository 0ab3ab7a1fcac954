package dev.contract.broker.imports;

import static dev.contract.broker.imports.Documents.moment;

import dev.contract.broker.webhooks.WebhookHistory;
import dev.contract.broker.webhooks.WebhookHistory.Taken;
import dev.contract.broker.webhooks.WebhookHistory.UnusableException;
import dev.contract.core.model.JsonObject;
import java.time.Instant;

/** Copies webhooks. */
final class WebhooksPart {

    private static final String HIDDEN = "the source hides its password or a header. ";
    private static final String CURE = "give the secrets and enable it, on its page or with PUT /webhooks/";

    private final Source source;
    private final WebhookHistory target;
    private final Tally tally;

    WebhooksPart(Source source, WebhookHistory target, Tally tally) {
        this.source = source;
        this.target = target;
        this.tally = tally;
    }

    void copy() throws ImportException {
        try {
            JsonObject list = source.find("/webhooks");
            JsonObject links = list == null ? JsonObject.EMPTY : list.object("_links");
            for (JsonObject link : Documents.objects(links.items("pb:webhooks"))) {
                copy(Documents.last(link.text("href", "")));
            }
        } catch (PieceFailure failure) {
            tally.flaw("webhooks", String.valueOf(failure.getMessage()));
        }
    }

    private void copy(String uuid) throws ImportException {
        String title = "webhook " + uuid;
        try {
            JsonObject json = source.get(Documents.path("webhooks", uuid));
            title += " (" + json.text("description", "without a description") + ")";
            Instant created = moment(json, "createdAt");
            Taken taken = target.add(uuid, json, created, Documents.updated(json, created));
            tally.count(Kind.WEBHOOKS, taken == Taken.ADDED || taken == Taken.DISABLED);
            if (taken == Taken.DISABLED) {
                tally.flaw(title, HIDDEN + "It is here, but disabled: " + CURE + uuid + ".");
            } else if (taken == Taken.LACKING) {
                tally.note(title, HIDDEN + "It lacks them here since an earlier import: " + CURE + uuid + ".");
            }
        } catch (PieceFailure | UnusableException failure) {
            tally.flaw(title, String.valueOf(failure.getMessage()));
        }
    }
}
