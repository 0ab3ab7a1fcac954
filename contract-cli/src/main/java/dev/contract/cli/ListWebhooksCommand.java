package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Listing;
import dev.contract.core.broker.Webhook;
import picocli.CommandLine.Command;

/** Lists the webhooks. */
@Command(name = "list-webhooks", description = "List the webhooks: for whom, on which events, what they send.")
@Help(
        examples = {"contract list-webhooks", "contract list-webhooks --output json"},
        related = {"create-webhook", "test-webhook", "delete-webhook", "list-webhook-deliveries"})
final class ListWebhooksCommand extends ListCommand<Webhook> {

    @Override
    Listing<Webhook> ask(BrokerClient client) throws BrokerException {
        return client.webhooks().list();
    }

    @Override
    String[] headings() {
        return new String[] {"DESCRIPTION", "CONSUMERS", "PROVIDERS", "EVENTS", "REQUEST", "UUID"};
    }

    @Override
    String[] row(Webhook webhook) {
        return new String[] {
            webhook.description() + (webhook.enabled() ? "" : " (off)"),
            webhook.consumers(),
            webhook.providers(),
            orDash(webhook.events()),
            webhook.request(),
            webhook.uuid()
        };
    }

    @Override
    String none() {
        return "There are no webhooks yet. Try 'contract create-webhook'.";
    }
}
