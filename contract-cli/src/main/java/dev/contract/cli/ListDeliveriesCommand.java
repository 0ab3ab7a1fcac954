package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.Delivery;
import dev.contract.core.broker.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what was sent for a webhook. */
@Command(
        name = "list-webhook-deliveries",
        description = "List what was sent for a webhook, newest first, and where the logs are.")
@Help(
        examples = {
            "contract list-webhook-deliveries --uuid 8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11",
            "contract list-webhook-deliveries --uuid 8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11 --output json"
        },
        related = {"list-webhooks", "test-webhook"})
final class ListDeliveriesCommand extends ListCommand<Delivery> {

    @Mixin
    private UuidOption uuid;

    @Override
    Listing<Delivery> ask(BrokerClient client) throws BrokerException {
        return client.webhooks().deliveries(uuid.value());
    }

    @Override
    String[] headings() {
        return new String[] {"TRIGGERED", "EVENT", "STATUS", "ATTEMPTS", "LOG"};
    }

    @Override
    String[] row(Delivery delivery) {
        return new String[] {
            orDash(delivery.triggeredAt()),
            delivery.event(),
            delivery.status(),
            String.valueOf(delivery.attempts()),
            delivery.logs()
        };
    }

    @Override
    String none() {
        return "Nothing was sent yet for what has happened; what test-webhook sends is not kept.";
    }

    @Override
    String advice() {
        return WebhookCommand.ADVICE;
    }
}
