package dev.contract.broker;

import static dev.contract.broker.TestBroker.contractPath;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Several brokers on one database are one broker. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SharedDatabaseTest {

    private static final int THREADS = 8;

    @Parameter
    private TestDatabase kind;

    private String database;

    @BeforeEach
    void create(@TempDir Path folder) {
        database = kind.create(folder);
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<T>> tasks = IntStream.range(0, times)
                    .mapToObj(i -> (Callable<T>) () -> work.apply(i))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void brokersThatStartAtTheSameTimeCreateTheTablesOnce() throws Exception {
        List<TestBroker> brokers = atOnce(4, i -> TestBroker.on(database));
        try {
            brokers.get(0).publish("web", "1", "main", "api", "a");

            for (TestBroker broker : brokers) {
                assertThat(broker.get(contractPath("web", "1", "api")).status()).isEqualTo(200);
            }
        } finally {
            brokers.forEach(TestBroker::close);
        }
    }

    @Test
    void theSameNamesMayBePublishedThroughAllBrokersAtTheSameTime() throws Exception {
        try (TestBroker one = TestBroker.on(database);
                TestBroker other = TestBroker.on(database)) {
            List<Integer> statuses = atOnce(120, i -> {
                TestBroker broker = i % 2 == 0 ? one : other;
                String first = "team-" + i % 3;
                String second = "team-" + (i + 1 + i % 2) % 3;
                return broker.publish(first, "" + i / 2, "main", second, "c" + i / 4)
                        .status();
            });

            assertThat(statuses).isSubsetOf(200, 409).contains(200);
            assertThat(one.get("/pacticipants").text().split("\"name\":\"team-0\"", -1))
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void oneOfTwoContentsForTheSameVersionIsRefused() throws Exception {
        try (TestBroker one = TestBroker.on(database);
                TestBroker other = TestBroker.on(database)) {
            for (int round = 0; round < 10; round++) {
                String version = "" + round;

                List<Integer> statuses = atOnce(
                        2,
                        i -> (i == 0 ? one : other)
                                .publish("web", version, "main", "api", "c" + i)
                                .status());

                assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    @Test
    void onlyOneVersionIsDeployedInTheEnd() throws Exception {
        try (TestBroker one = TestBroker.on(database);
                TestBroker other = TestBroker.on(database)) {
            String environment = one.environment("test");
            for (int i = 0; i < 20; i++) {
                one.publish("web", "" + i, "main", "api", "a");
            }

            List<Integer> statuses = atOnce(
                    20,
                    i -> (i % 2 == 0 ? one : other)
                            .deploy("web", "" + i, environment, "blue")
                            .status());

            assertThat(statuses).containsOnly(201);
            String current = "/environments/" + environment + "/deployed-versions/currently-deployed";
            assertThat(other.get(current).json().object("_embedded").items("deployedVersions"))
                    .hasSize(1);
        }
    }
}
