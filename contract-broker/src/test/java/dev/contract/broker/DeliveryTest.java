package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.contract.core.model.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Webhooks arrive although the receiver fails half of the time and brokers die at random. Alone, as it starts six of them. */
@Isolated
class DeliveryTest {

    private static final int PUBLISHES = 90;
    private static final int KILLS = 3;

    /** How many a broker has under way at most, so how many it can leave behind sent and not written down. */
    private static final int UNDER_WAY = 8;

    private static final Map<String, String> SETTINGS = Map.of(
            "PACT_BROKER_WEBHOOK_HOST_WHITELIST", "127.0.0.1",
            "PACT_BROKER_WEBHOOK_SCHEME_WHITELIST", "http",
            "PACT_BROKER_WEBHOOK_TIMEOUT", "1",
            "PACT_BROKER_WEBHOOK_RETRY_SCHEDULE", "1 ".repeat(60).strip());

    /** Counts the versions that it was told of with success; the coin has a seed. */
    private static final class Receiver implements AutoCloseable {

        private final Map<String, Integer> arrived = new LinkedHashMap<>();
        private final Random coin = new Random(1);
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final HttpServer server;

        Receiver() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::receive);
            server.setExecutor(threads);
            server.start();
        }

        private void receive(HttpExchange exchange) throws IOException {
            String version = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean works;
            synchronized (arrived) {
                works = coin.nextBoolean();
                if (works) {
                    arrived.merge(version, 1, Integer::sum);
                    arrived.notifyAll();
                }
            }
            exchange.sendResponseHeaders(works ? 200 : 500, -1);
            exchange.close();
        }

        /** Until so many versions have arrived, or for a minute and a half. */
        Map<String, Integer> await(int versions) throws InterruptedException {
            long end = System.nanoTime() + 90_000_000_000L;
            synchronized (arrived) {
                while (arrived.size() < versions && System.nanoTime() < end) {
                    arrived.wait(1_000);
                }
                return new LinkedHashMap<>(arrived);
            }
        }

        @Override
        public void close() {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    @Test
    void everyDeliveryArrivesAndFewArriveTwice(@TempDir Path folder) throws Exception {
        String database = TestDatabase.POSTGRESQL.create(folder);
        Random random = new Random(7);
        List<BrokerProcess> brokers = new ArrayList<>();
        try (Receiver receiver = new Receiver();
                TestBroker publisher = TestBroker.with(SETTINGS, database)) {
            for (int i = 0; i < 2; i++) {
                brokers.add(BrokerProcess.start(database, SETTINGS));
            }
            createWebhook(publisher, receiver.server.getAddress().getPort());
            for (int number = 0; number < PUBLISHES; number++) {
                publisher.publish("web", "v" + number, "main", "api", "interaction " + number);
                if (number % (PUBLISHES / KILLS) == PUBLISHES / KILLS / 2) {
                    brokers.remove(random.nextInt(brokers.size())).close();
                    brokers.add(BrokerProcess.start(database, SETTINGS));
                }
            }
            Map<String, Integer> arrived = receiver.await(PUBLISHES);

            assertThat(arrived).hasSize(PUBLISHES);
            int twice = arrived.values().stream().mapToInt(times -> times - 1).sum();
            assertThat(twice).isLessThanOrEqualTo(KILLS * UNDER_WAY);
            System.out.printf(
                    "%d deliveries to a receiver that fails half of the time, one of three brokers killed %d times: all arrived,"
                            + " %d more than once%n",
                    PUBLISHES, KILLS, twice);
        } finally {
            brokers.forEach(BrokerProcess::close);
        }
    }

    private static void createWebhook(TestBroker broker, int port) {
        JsonObject request = JsonObject.of("method", "POST", "url", "http://127.0.0.1:" + port + "/")
                .with("body", "${pactbroker.consumerVersionNumber}");
        JsonObject webhook =
                JsonObject.of("request", request, "events", List.of(JsonObject.of("name", "contract_published")));
        assertThat(broker.post("/webhooks", webhook).status()).isEqualTo(201);
    }
}
