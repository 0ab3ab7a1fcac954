package dev.contract.cli;

import dev.contract.core.broker.BrokerClient;
import dev.contract.core.broker.BrokerException;
import dev.contract.core.broker.TestDelivery;
import dev.contract.core.model.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sends a webhook at once. */
@Command(name = "test-webhook", description = "Send a webhook at once, and show what came back.")
@Help(
        examples = {
            "contract test-webhook --uuid 8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11",
            "contract test-webhook --uuid 8f2b7e1c-6d34-4a0e-9a51-2f6c1f0d7c11 --output json"
        },
        related = {"list-webhooks", "list-webhook-deliveries", "create-or-update-webhook"},
        exitCodes = {
            "0  it was sent, and the answer was good",
            "1  the answer was bad, or none came",
            Help.WRONG,
            Help.BROKER
        })
final class TestWebhookCommand extends ClientCommand<TestDelivery> {

    @Mixin
    private UuidOption uuid;

    @Override
    TestDelivery ask(BrokerClient client) throws BrokerException {
        return client.webhooks().test(uuid.value());
    }

    @Override
    JsonObject json(TestDelivery sent) {
        return sent.document();
    }

    @Override
    String text(TestDelivery sent) {
        return sent.logs();
    }

    @Override
    int exitCode(TestDelivery sent) {
        return sent.success() ? ExitCode.OK : ExitCode.NO;
    }

    @Override
    String advice() {
        return WebhookCommand.ADVICE;
    }
}
