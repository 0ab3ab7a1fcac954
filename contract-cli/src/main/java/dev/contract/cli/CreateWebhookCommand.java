package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Webhook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a webhook. */
@Command(
        name = "create-webhook",
        description = "Make a webhook, a request that is sent on events; options are those of curl.",
        modelTransformer = CurlUser.class)
@Help(
        examples = {
            "contract create-webhook https://ci.example.org/build/inventory --provider inventory \\",
            "    --contract-requiring-verification-published -H 'Authorization: Bearer secret' \\",
            "    -d '{\"contract\": \"${pactbroker.pactUrl}\", \"version\": \"${pactbroker.providerVersionNumber}\"}'",
            "contract create-webhook https://chat.example.org/hook -X POST -d @message.json --provider-verification-failed"
        },
        related = {"list-webhooks", "test-webhook", "create-or-update-webhook", "list-webhook-deliveries"})
final class CreateWebhookCommand extends WebhookCommand {

    @Mixin
    private WebhookOptions webhook;

    @Override
    void check() throws UsageException {
        webhook.draft();
    }

    @Override
    Webhook ask(BrokerClient client) throws BrokerException, UsageException {
        return client.webhooks().create(webhook.draft());
    }

    @Override
    String text(Webhook created) {
        return saved(created);
    }
}
