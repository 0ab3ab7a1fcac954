package dev.contract.provider.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the sides in turn, checks that each verified everything and notices what is broken, and prints the table. */
final class VerifyBenchmark {

    /** One line of the table: a contract, how many requests it takes, and one like it with a body that the provider breaks. */
    private record Case(String name, int interactions, String contract, String brokenBody) {}

    private static final List<Case> CASES = List.of(
            new Case("10", 10, Documents.items(10), Documents.brokenBody()),
            new Case("1000", 1_000, Documents.items(1_000), Documents.brokenBody()),
            new Case("5000", 5_000, Documents.items(5_000), Documents.brokenBody()),
            new Case("5 MB", 1, Documents.largeBody("/large"), Documents.largeBody("/broken/large")));

    private final List<Side> sides;
    private final Path work;
    private final String provider;
    private final int rounds;
    private final int limit;

    private VerifyBenchmark(List<Side> sides, Path work, String provider, int rounds, int limit) {
        this.sides = sides;
        this.work = work;
        this.provider = provider;
        this.rounds = rounds;
        this.limit = limit;
    }

    public static void main(String[] args) throws Exception {
        Path executable = Path.of(args[0]);
        Path work = Path.of(args[1]);
        List<String> names = args.length > 4 && !args[4].isEmpty() ? Arrays.asList(args[4].split(",")) : List.of();
        List<Side> sides = List.of(Side.floor(work, executable), Side.ours(executable), Side.pactJvm(work));
        Process process = new ProcessBuilder(
                        "java", "-cp", work.resolve("classes").toString(), Provider.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            String provider = "http://127.0.0.1:" + out.readLine();
            VerifyBenchmark benchmark = new VerifyBenchmark(
                    sides, work, provider, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            benchmark.printHead();
            for (Case one : CASES) {
                if (names.isEmpty() || names.contains(one.name())) {
                    benchmark.run(one);
                }
            }
        } finally {
            process.destroy();
        }
    }

    private void run(Case one) throws IOException, InterruptedException {
        Path contract = Files.writeString(work.resolve("contract.json"), one.contract());
        Map<Side, List<Timing>> timings = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Side side : sides) {
                List<Timing> soFar = timings.computeIfAbsent(side, key -> new ArrayList<>());
                if (soFar.stream().noneMatch(Timing::isEnded)) {
                    soFar.add(checked(side, contract, one.interactions()));
                }
            }
        }
        for (Side side : sides) {
            if (timings.get(side).stream().noneMatch(Timing::isEnded)) {
                requireNoticed(side, one.brokenBody());
            }
        }
        print(one, timings);
    }

    private Timing checked(Side side, Path contract, int interactions) throws IOException, InterruptedException {
        answered();
        Path log = log(side);
        Timing timing = side.run(contract, provider, log, limit);
        int answered = answered();
        if (!timing.isEnded() && (timing.exitCode() != 0 || answered != interactions)) {
            throw new IllegalStateException("%s ended with %d after %d of %d requests: see %s"
                    .formatted(side.name(), timing.exitCode(), answered, interactions, log));
        }
        return timing;
    }

    /** Each fault in a process of its own, so that one does not stand in for the other; the floor looks at no value of a body. */
    private void requireNoticed(Side side, String brokenBody) throws IOException, InterruptedException {
        boolean blind = side.name().equals("floor");
        String brokenStatus = Documents.brokenStatus();
        for (String broken : blind ? List.of(brokenStatus) : List.of(brokenBody, brokenStatus)) {
            Path contract = Files.writeString(work.resolve("broken.json"), broken);
            Timing timing = side.run(contract, provider, log(side), limit);
            if (timing.exitCode() != 1) {
                throw new IllegalStateException(
                        "%s does not notice what is broken in %s: %s".formatted(side.name(), contract, timing));
            }
        }
    }

    private Path log(Side side) {
        return work.resolve(side.name() + ".log");
    }

    private int answered() throws IOException {
        try (InputStream count = URI.create(provider + "/answered").toURL().openStream()) {
            return Integer.parseInt(new String(count.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void printHead() throws IOException {
        System.out.printf(
                "Java %s, %d processors, %d rounds; class path of pact-jvm: %d jars%n%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                rounds,
                Files.readString(work.resolve("classpath")).split(":").length);
        System.out.println("| contract | floor s | ours s | ours/floor | pact-jvm s | pact-jvm/ours"
                + " | CPU s: floor, ours, pact-jvm | MB: floor, ours, pact-jvm |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
    }

    private void print(Case one, Map<Side, List<Timing>> timings) {
        double[] seconds = new double[sides.size()];
        String[] shown = new String[sides.size()];
        String[] processors = new String[sides.size()];
        String[] memory = new String[sides.size()];
        for (int i = 0; i < seconds.length; i++) {
            List<Timing> all = timings.get(sides.get(i));
            boolean ended = all.stream().anyMatch(Timing::isEnded);
            seconds[i] = ended ? limit : median(all.stream().mapToDouble(Timing::seconds).toArray());
            shown[i] = ended ? "> " + limit : number("%.2f", seconds[i]) + range(all);
            processors[i] = number("%.1f", median(all.stream().mapToDouble(Timing::cpuSeconds).toArray()));
            memory[i] = number("%.0f", median(all.stream().mapToDouble(Timing::megabytes).toArray()));
        }
        System.out.printf(
                "| %s | %s | %s | **%s** | %s | **%s** | %s | %s |%n",
                one.interactions() == 1 ? "1 interaction, a body of 5 MB" : "%,d interactions".formatted(one.interactions()),
                shown[0],
                shown[1],
                number("%.2f", seconds[1] / seconds[0]),
                shown[2],
                (shown[2].startsWith(">") ? "> " : "") + number("%.1f", seconds[2] / seconds[1]),
                String.join(", ", processors),
                String.join(", ", memory));
    }

    private static String range(List<Timing> all) {
        return " (%s–%s)".formatted(
                number("%.2f", all.stream().mapToDouble(Timing::seconds).min().orElseThrow()),
                number("%.2f", all.stream().mapToDouble(Timing::seconds).max().orElseThrow()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
