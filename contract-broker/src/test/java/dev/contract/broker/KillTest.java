package dev.contract.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.contract.core.broker.wire.PublishRequest;
import dev.contract.core.broker.wire.PublishedContract;
import dev.contract.core.model.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process of a broker is killed while many publish to it. */
@Heavy
class KillTest {

    private static final int PUBLISHES = 1_000;
    private static final int CLIENTS = 16;
    private static final int KILLED_AFTER = 250;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatWasAcknowledgedIsThereAndNothingIsHalfWritten(TestDatabase database, @TempDir Path folder)
            throws Exception {
        String address = database.create(folder);
        Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
        try (BrokerProcess killed = BrokerProcess.start(address, Map.of())) {
            publishUntilItDies(killed, acknowledged);
        }
        assertThat(acknowledged).hasSizeBetween(KILLED_AFTER, PUBLISHES - 1);
        int whole = 0;
        try (TestBroker broker = TestBroker.on(address)) {
            for (int number = 0; number < PUBLISHES; number++) {
                boolean isThere = isWhole(broker, number);
                assertThat(isThere || !acknowledged.contains(number))
                        .as("publish %d was acknowledged", number)
                        .isTrue();
                whole += isThere ? 1 : 0;
            }
        }
        System.out.printf(
                "%s: killed after %d of %d publishes were acknowledged, %d are there%n",
                database, acknowledged.size(), PUBLISHES, whole);
    }

    private static void publishUntilItDies(BrokerProcess broker, Set<Integer> acknowledged) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(clients.submit(() -> {
                    for (int number = next.getAndIncrement(); number < PUBLISHES; number = next.getAndIncrement()) {
                        if (publish(broker.url(), number)) {
                            acknowledged.add(number);
                        }
                        if (acknowledged.size() >= KILLED_AFTER) {
                            broker.process().destroyForcibly();
                        }
                    }
                }));
            }
            for (Future<?> client : all) {
                client.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static String content(int number) {
        return TestBroker.contract("interaction " + number + " of " + "x".repeat(2_000));
    }

    private static boolean publish(String url, int number) {
        PublishedContract contract =
                new PublishedContract("web", "api", content(number).getBytes(StandardCharsets.UTF_8), null);
        JsonObject body = new PublishRequest(
                        "web", "v" + number, "branch" + number % 7, List.of("one", "two"), null, List.of(contract))
                .toJson();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/contracts/publish"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<Void> response = CLIENT.send(request, BodyHandlers.discarding());
            return response.statusCode() == 200;
        } catch (IOException killed) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** False if nothing of a publish is there; anything between that and all of it is an error. */
    private static boolean isWhole(TestBroker broker, int number) {
        String version = "/pacticipants/web/versions/v" + number;
        if (broker.get(version).status() == 404) {
            assertThat(broker.get(TestBroker.contractPath("web", "v" + number, "api"))
                            .status())
                    .isEqualTo(404);
            return false;
        }
        assertThat(broker.get(TestBroker.contractPath("web", "v" + number, "api") + "/content")
                        .text())
                .isEqualTo(content(number));
        assertThat(broker.get(version + "/tags/one").status()).isEqualTo(200);
        assertThat(broker.get(version + "/tags/two").status()).isEqualTo(200);
        assertThat(broker.get("/pacticipants/web/branches/branch" + number % 7 + "/versions/v" + number)
                        .status())
                .isEqualTo(200);
        return true;
    }
}
