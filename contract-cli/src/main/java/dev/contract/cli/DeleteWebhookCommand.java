package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.model.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Deletes a webhook. */
@Command(name = "delete-webhook", description = "Delete a webhook; what it has sent stays in the lists.")
@Help(
        examples = {
            "contract delete-webhook --uuid 8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11",
            "contract delete-webhook --uuid 8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11 --output json"
        },
        related = {"list-webhooks", "create-webhook"})
final class DeleteWebhookCommand extends ClientCommand<String> {

    @Mixin
    private UuidOption uuid;

    @Override
    String ask(BrokerClient client) throws BrokerException {
        client.webhooks().delete(uuid.value());
        return uuid.value();
    }

    @Override
    JsonObject json(String deleted) {
        return JsonObject.of("uuid", deleted, "deleted", true);
    }

    @Override
    String text(String deleted) {
        return "Deleted the webhook " + deleted + ".";
    }

    @Override
    String advice() {
        return WebhookCommand.ADVICE;
    }
}
