package dev.contract.cli;

import dev.contract.core.broker.Webhook;
import dev.contract.core.model.JsonObject;

/** A command about one webhook. */
abstract class WebhookCommand extends ClientCommand<Webhook> {

    /** What to do if there is no such webhook. */
    static final String ADVICE = "Try 'contract list-webhooks' for the webhooks and their UUIDs.";

    @Override
    JsonObject json(Webhook webhook) {
        return webhook.document();
    }

    static String saved(Webhook webhook) {
        return "Saved the webhook '%s'. Its UUID is %s; try it with 'contract test-webhook --uuid %s'."
                .formatted(webhook.description(), webhook.uuid(), webhook.uuid());
    }
}
