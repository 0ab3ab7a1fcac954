package dev.contract.provider.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One of those that verify: how its process is started for a contract and the address of the provider. */
record Side(String name, List<String> command) {

    /** The flags of {@code bin/contract}, for every side, and that pact-jvm does not report its use over the network. */
    private static final List<String> JAVA =
            List.of("java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dpact_do_not_track=true");

    static Side ours(Path executable) {
        return new Side("ours", List.of(executable.resolve("bin/contract").toString(), "verify"));
    }

    static Side pactJvm(Path work) throws IOException {
        String classpath = Files.readString(work.resolve("classpath")).strip();
        return java("pact-jvm", work, classpath, "PactJvm");
    }

    static Side floor(Path work, Path executable) throws IOException {
        try (Stream<Path> jars = Files.list(executable.resolve("lib"))) {
            List<String> jackson = jars.map(Path::toString)
                    .filter(jar -> jar.contains("/jackson-"))
                    .sorted()
                    .toList();
            return java("floor", work, String.join(":", jackson), "Floor");
        }
    }

    private static Side java(String name, Path work, String classpath, String main) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of("-cp", work.resolve("classes") + ":" + classpath));
        command.add(Side.class.getPackageName() + "." + main);
        return new Side(name, command);
    }

    Timing run(Path contract, String provider, Path log, int limit) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.addAll(
                name.equals("ours")
                        ? List.of("--provider", "stock", "--provider-base-url", provider, "-f", contract.toString())
                        : List.of(contract.toString(), provider));
        return Timing.of(all, log, limit);
    }
}
