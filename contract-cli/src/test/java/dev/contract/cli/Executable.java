package dev.contract.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged executable, in processes of its own. */
record Executable(Path home, Map<String, String> variables) {

    /** As it was built. */
    static final Path BUILT = Path.of("target", "contract").toAbsolutePath();

    /** The one with an archive that is there already: for tests of commands. */
    static Executable standard() {
        return Standard.PREPARED;
    }

    private static final class Standard {

        private static final Executable PREPARED = new Executable(BUILT, Map.of("CONTRACT_ARCHIVE", "wait"));

        static {
            PREPARED.run("--version");
        }
    }

    /** The same files in another directory; what commands need, without what only brokers do. */
    static Executable installed(Path directory) throws IOException {
        for (String part : List.of("bin", "lib", "lib/start")) {
            Files.createDirectories(directory.resolve(part));
            try (Stream<Path> files = Files.list(BUILT.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(each -> !each.toString().contains(".jsa"))
                        .toList()) {
                    Files.copy(
                            file,
                            directory.resolve(part).resolve(file.getFileName()),
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return new Executable(directory, Map.of());
    }

    Executable with(String variable, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(variable, value);
        return new Executable(home, more);
    }

    Path script() {
        return home.resolve("bin/contract");
    }

    Run run(String... args) {
        return run(List.of(script().toString()), args);
    }

    /** Runs it by another command, such as that of a shell. */
    Run run(List<String> launcher, String... args) {
        try {
            return ended(start(launcher, args));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Process start(List<String> launcher, String... args) throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        // what a pipeline may have set must not reach the tests
        builder.environment()
                .keySet()
                .removeIf(
                        name -> name.startsWith("PACT_") || name.startsWith("CONTRACT_") || name.startsWith("GITHUB_"));
        builder.environment().putAll(variables);
        return builder.start();
    }

    /** Both streams are read at once, so that neither fills up. */
    static Run ended(Process process) throws IOException, InterruptedException {
        try {
            process.getOutputStream().close();
            CompletableFuture<byte[]> err = CompletableFuture.supplyAsync(() -> {
                try {
                    return process.getErrorStream().readAllBytes();
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("it does not end");
            }
            return new Run(process.exitValue(), out, new String(err.join(), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }
}
