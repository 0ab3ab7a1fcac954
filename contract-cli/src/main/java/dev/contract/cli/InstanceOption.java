package dev.contract.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of several installations in an environment. */
final class InstanceOption {

    @Option(
            names = {"--application-instance", "--target"},
            paramLabel = "INSTANCE",
            description = "Which of several installations in the environment.")
    private @Nullable String instance;

    @Nullable String name() {
        return instance;
    }

    /** The installation as it is put behind the name of an environment. */
    String suffix() {
        return instance == null ? "" : " (" + instance + ")";
    }
}
