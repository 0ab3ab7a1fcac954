package dev.contract.consumer.benchmark;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Loads every mock in turn and prints answers in a second, the 99th percentile, and ratios to the floor. */
public final class MockThroughput {

    private static final long SECOND = 1_000_000_000L;
    private static final int ROUNDS = 2;

    private MockThroughput() {}

    /** Runs everything; takes about two minutes. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.out.println("| interactions, connections | floor/s | ours/s | ours/floor | WireMock/s | ours/WireMock | pact-jvm/s | ours/pact-jvm | p99 ours µs | p99 WireMock µs |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (int interactions : List.of(10, 500)) {
            for (int connections : List.of(1, 8)) {
                System.out.println(row(interactions, connections));
            }
        }
        System.exit(0); // some leave threads behind
    }

    private static String row(int interactions, int connections) throws Exception {
        Map<MockSide, Load.Result> results = new EnumMap<>(MockSide.class);
        for (int round = 0; round < ROUNDS; round++) {
            for (MockSide side : MockSide.values()) {
                Load.Result result = measure(side, interactions, connections);
                results.merge(side, result, (one, other) -> one.perSecond() > other.perSecond() ? one : other);
            }
        }
        double floor = perSecond(results, MockSide.FLOOR);
        double ours = perSecond(results, MockSide.OURS);
        double wiremock = perSecond(results, MockSide.WIREMOCK);
        double pact = perSecond(results, MockSide.PACT_JVM);
        return String.format(
                "| %d, %d | %,.0f | %,.0f | **%.2f** | %,.0f | **%.2f** | %,.0f | **%.0f** | %,.0f | %,.0f |",
                interactions,
                connections,
                floor,
                ours,
                ours / floor,
                wiremock,
                ours / wiremock,
                pact,
                ours / pact,
                results.get(MockSide.OURS).p99Micros(),
                results.get(MockSide.WIREMOCK).p99Micros());
    }

    private static double perSecond(Map<MockSide, Load.Result> results, MockSide side) {
        return results.get(side).perSecond();
    }

    private static Load.Result measure(MockSide side, int interactions, int connections) throws Exception {
        MockSide.Running mock = side.start(interactions);
        try {
            Load.run(mock.port(), interactions, connections, 3 * SECOND);
            return Load.run(mock.port(), interactions, connections, 3 * SECOND);
        } finally {
            mock.stop().run();
        }
    }
}
