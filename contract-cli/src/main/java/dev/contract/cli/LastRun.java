package dev.contract.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the outcome of the last verification is kept: with other things that may be lost, not in the project. */
final class LastRun {

    private LastRun() {}

    /** One file for each provider and working directory. */
    static Path of(String provider) {
        String project = Path.of("").toAbsolutePath() + " " + provider;
        String name = UUID.nameUUIDFromBytes(project.getBytes(StandardCharsets.UTF_8)) + ".json";
        return cache(System.getenv("XDG_CACHE_HOME"), System.getProperty("user.home"))
                .resolve("contract/last-failed")
                .resolve(name);
    }

    private static Path cache(@Nullable String xdg, String home) {
        return xdg == null || xdg.isBlank() ? Path.of(home, ".cache") : Path.of(xdg);
    }
}
