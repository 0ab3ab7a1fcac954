package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.contract.core.broker.wire.PublishRequest;
import dev.contract.core.broker.wire.PublishedContract;
import dev.contract.core.model.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Who hears of deliveries that have failed for good, and how they are called. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DeliveryReportTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("dev.contract.broker.webhooks.Deliverer");

    @Parameter
    private TestDatabase database;

    private final BlockingQueue<String> warnings = new LinkedBlockingQueue<>();

    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            String message = event.getFormattedMessage();
            // other tests at the same time have webhooks, too
            if (event.getLevel() == Level.WARN && message.contains("red " + database)) {
                warnings.add(message);
            }
        }
    };

    private EchoServer receiver;
    private TestBroker broker;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        appender.start();
        LOGGER.addAppender(appender);
        receiver = new EchoServer();
        Map<String, String> settings = Map.of(
                "CONTRACT_WEBHOOK_SCHEMES", "http",
                "CONTRACT_WEBHOOK_HOSTS", "127.0.0.1",
                "CONTRACT_WEBHOOK_RETRY_SCHEDULE", "0");
        broker = TestBroker.with(settings, database, folder);
    }

    @AfterEach
    void stop() {
        broker.close();
        receiver.close();
        LOGGER.detachAppender(appender);
    }

    private JsonObject webhook(String description) {
        JsonObject request = JsonObject.of("method", "POST", "url", receiver.url() + "/fail");
        JsonObject webhook = JsonObject.of("request", request, "description", description);
        return webhook.with("events", List.of(JsonObject.of("name", "contract_published")));
    }

    private void publish(String requestId) {
        PublishedContract contract =
                new PublishedContract("web", "api", TestBroker.contract("a").getBytes(StandardCharsets.UTF_8), null);
        PublishRequest request = new PublishRequest("web", "1", "main", List.of(), null, List.of(contract));
        Map<String, String> headers = Map.of("X-Request-Id", requestId, "Accept", "application/hal+json");
        assertThat(broker.send("POST", "/contracts/publish", request.toJson().toString(), headers)
                        .status())
                .isEqualTo(200);
    }

    private String warning() throws InterruptedException {
        return String.valueOf(warnings.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void deliveryThatHasFailedForGoodIsInTheLogAndCountsAllItsAttempts() throws Exception {
        String name = "red " + database;
        String self = broker.post("/webhooks", webhook(name + "\nalert")).link("self");
        broker.post("/webhooks", webhook("blue").with("enabled", true));

        publish("build-7");

        String uuid = self.substring(self.lastIndexOf('/') + 1);
        String warning = warning();
        assertThat(warning)
                .contains("The webhook " + uuid + " (" + name + "?alert) was not delivered")
                .contains("for contract_published, triggered by the request build-7, has failed 2 times")
                .contains("at last because of: status 500. See " + broker.url() + "/triggered-webhooks/");
        String logs = warning.substring(warning.indexOf("See ") + 4);
        broker.post(logs.replace("/logs", "/repeat"), JsonObject.EMPTY);
        assertThat(warning()).contains("has failed 2 times");

        assertThat(broker.page(logs).text())
                .contains("Delivery of red " + database, "2 of 2 since it was repeated, 4 in all", "build-7");
        JsonObject status =
                broker.get("/pacts/provider/api/consumer/web/webhooks/status").json();
        assertThat(status.object("_embedded").items("triggeredWebhooks"))
                .extracting(one -> ((JsonObject) one).text("description"))
                .containsExactlyInAnyOrder(name + "\nalert", "blue");
        assertThat(status.toString()).contains("\"requestId\":\"build-7\"");
        assertThat(broker.page("/pacts/provider/api/consumer/web/webhooks/status")
                        .text())
                .contains("blue");
    }
}
