package dev.contract.cli;

import dev.contract.core.broker.DeploymentDecision;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Option;

/** How long to wait for results that are still to come. */
final class RetryOptions {

    /** A question to the broker that may be asked again. */
    interface Question {
        DeploymentDecision ask() throws Exception;
    }

    @Option(
            names = "--retry-while-unknown",
            paramLabel = "TIMES",
            defaultValue = "0",
            description = "Ask again so often while results are missing and none is bad. Default: 0.")
    private int times;

    @Option(
            names = "--retry-interval",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long to wait before. Default: 10.")
    private int seconds;

    boolean isGiven() {
        return times > 0;
    }

    void check() throws UsageException {
        if (times < 0) {
            throw new UsageException("--retry-while-unknown: %d is no number of times from 0.".formatted(times));
        }
        if (seconds < 0) {
            throw new UsageException("--retry-interval: %d is no number of seconds from 0.".formatted(seconds));
        }
    }

    /** Asks until all results are there, one is bad, or it was asked often enough. */
    DeploymentDecision ask(Question question, CommandBase command) throws Exception {
        DeploymentDecision decision = question.ask();
        for (int left = times; left > 0 && isWaiting(decision); left--) {
            command.err()
                    .printf(
                            "Waiting for %d missing results, asking again up to %d times every %d seconds.%n",
                            decision.summary().unknown(), left, seconds);
            command.err().flush();
            TimeUnit.SECONDS.sleep(seconds);
            decision = question.ask();
        }
        return decision;
    }

    private static boolean isWaiting(DeploymentDecision decision) {
        return decision.summary().unknown() > 0 && decision.summary().failed() == 0;
    }
}
