package dev.contract.cli;

import dev.contract.provider.verify.ReplaySettings;
import picocli.CommandLine.Option;

/** How interactions are replayed. */
final class ReplayOptions {

    @Option(
            names = {"--exit-on-first-error", "--exit-first", "--fail-fast"},
            description = "Stop at the first failure; nothing is published then.")
    private boolean stops;

    @Option(
            names = {"--repeat-failed", "--retries"},
            paramLabel = "TIMES",
            defaultValue = "0",
            description = "Replay what did not pass so many times: mixed outcomes are reported as flaky, and fail.")
    private int repeats;

    @Option(
            names = "--parallel",
            paramLabel = "THREADS",
            defaultValue = "1",
            description = "Replay so many interactions at once, if their states do not disturb each other.")
    private int threads;

    ReplaySettings settings() throws UsageException {
        if (repeats < 0) {
            throw new UsageException("--repeat-failed: " + repeats + " is no number of times, 0 or more.");
        }
        if (threads < 1) {
            throw new UsageException("--parallel: " + threads + " is no number of threads, 1 or more.");
        }
        try {
            return new ReplaySettings(repeats, threads, stops);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException("--repeat-failed or --parallel: " + wrong.getMessage() + ".");
        }
    }
}
