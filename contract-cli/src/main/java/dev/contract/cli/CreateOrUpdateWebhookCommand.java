package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Webhook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a webhook with a UUID of one's own, or replaces it. */
@Command(
        name = "create-or-update-webhook",
        description = "Make a webhook with a UUID of your own, or replace it.",
        modelTransformer = CurlUser.class)
@Help(
        examples = {
            "contract create-or-update-webhook https://ci.example.org/build --uuid 8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11 \\",
            "    --contract-content-changed --description 'Build what changed'",
            "contract create-or-update-webhook https://ci.example.org/build --uuid 8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11 \\",
            "    --contract-published --consumer-label team-shop -u robot:secret"
        },
        related = {"generate-uuid", "create-webhook", "list-webhooks", "test-webhook"})
final class CreateOrUpdateWebhookCommand extends WebhookCommand {

    @Mixin
    private UuidOption uuid;

    @Mixin
    private WebhookOptions webhook;

    @Override
    void check() throws UsageException {
        webhook.draft();
    }

    @Override
    Webhook ask(BrokerClient client) throws BrokerException, UsageException {
        return client.webhooks().save(uuid.value(), webhook.draft());
    }

    @Override
    String text(Webhook saved) {
        return saved(saved);
    }
}
