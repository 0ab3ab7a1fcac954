package dev.contract.core.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures all cases, the sides of a case one right after the other, and prints them as a table with ratios. */
public final class Benchmarks {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /** The best of several processes in turn: neighbours of a virtual machine only ever make it slower. */
    private static final int ROUNDS = 3;

    private Benchmarks() {}

    /** Runs the cases whose names match the expression in the first argument. */
    public static void main(String[] arguments) throws RunnerException {
        Pattern wanted = Pattern.compile(arguments.length == 0 ? ".*" : arguments[0]);
        List<String> rows = new ArrayList<>();
        for (MatchCase each : MatchCase.all()) {
            if (wanted.matcher(each.name()).find()) {
                Map<Side, Measured> sides = new EnumMap<>(Side.class);
                for (int round = 0; round < ROUNDS; round++) {
                    for (Side side : Side.values()) {
                        if (round == 0 || side != Side.PEER) {
                            sides.merge(side, measure(each, side), Measured::better);
                        }
                    }
                }
                rows.add(row(each, sides));
                System.out.println(rows.get(rows.size() - 1));
            }
        }
        System.out.println("\n| case | floor µs | ours µs | ours/floor | pact-jvm µs | pact-jvm/ours | floor KB | ours KB | ours/floor |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        rows.forEach(System.out::println);
    }

    /** A slow side is measured with fewer repetitions: its ratio is large enough. */
    private static Measured measure(MatchCase each, Side side) throws RunnerException {
        boolean peer = side == Side.PEER;
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(MatchBenchmark.class.getName())
                .param("name", each.name())
                .param("side", side.name())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .jvmArgs("-Xms1g", "-Xmx3g", "-XX:+UseParallelGC", "-Xbatch")
                .warmupIterations(peer ? 1 : 3)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(peer ? 2 : 5)
                .measurementTime(TimeValue.milliseconds(250))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT);
        RunResult result = new Runner(options.build()).runSingle();
        return new Measured(
                result.getPrimaryResult().getStatistics().getMin(),
                result.getSecondaryResults().get(ALLOCATION).getScore() / 1024);
    }

    private static String row(MatchCase each, Map<Side, Measured> sides) {
        Measured floor = sides.getOrDefault(Side.FLOOR, Measured.NONE);
        Measured ours = sides.getOrDefault(Side.OURS, Measured.NONE);
        Measured peer = sides.getOrDefault(Side.PEER, Measured.NONE);
        return String.format(
                "| %s | %,.1f | %,.1f | **%.2f** | %,.0f | **%.0f** | %,.1f | %,.1f | %.2f |",
                each.name(),
                floor.micros(),
                ours.micros(),
                ours.micros() / floor.micros(),
                peer.micros(),
                peer.micros() / ours.micros(),
                floor.kilobytes(),
                ours.kilobytes(),
                ours.kilobytes() / floor.kilobytes());
    }

    /** Best time and mean allocation of one operation. */
    private record Measured(double micros, double kilobytes) {
        static final Measured NONE = new Measured(Double.NaN, Double.NaN);

        Measured better(Measured other) {
            return other.micros < micros ? other : this;
        }
    }
}
