package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.model.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses are checked when a webhook is sent, whatever held when it was saved. */
class WebhookAddressTest {

    @Test
    void ownMachineIsOutOfReachAsSoonAsItIsOnTheListNoMore(@TempDir Path folder) throws Exception {
        String database = TestDatabase.SQLITE.create(folder);
        Map<String, String> http = Map.of("CONTRACT_WEBHOOK_SCHEMES", "http");
        Map<String, String> listed = Map.of("CONTRACT_WEBHOOK_SCHEMES", "http", "CONTRACT_WEBHOOK_HOSTS", "127.0.0.1");
        try (EchoServer receiver = new EchoServer()) {
            String path;
            try (TestBroker broker = TestBroker.with(listed, database)) {
                JsonObject webhook = JsonObject.of(
                        "events", List.of(JsonObject.of("name", "contract_published")),
                        "request", JsonObject.of("method", "POST", "url", receiver.url() + "/own"));
                path = broker.post("/webhooks", webhook).link("self").replaceFirst(".*/webhooks", "/webhooks");
                assertThat(broker.post(path + "/execute", JsonObject.EMPTY).text())
                        .contains("Successfully executed");
                assertThat(broker.get("/metrics").json().object("webhooks")).hasToString("{\"count\":1}");
            }
            try (TestBroker broker = TestBroker.with(http, database)) {
                assertThat(broker.post(path + "/execute", JsonObject.EMPTY).text())
                        .contains("an address of this machine")
                        .contains("Webhook execution failed");
            }
        }
    }
}
