package dev.contract.broker.operations;

import java.time.Duration;
import org.slf4j.event.Level;

/**
 * What the broker tells those who run it.
 *
 * @param logRequests a line for each request
 * @param slowQuery how long a statement takes that is worth a warning
 */
public record OperationsSettings(LogFormat logFormat, Level logLevel, boolean logRequests, Duration slowQuery) {

    public static final OperationsSettings STANDARD =
            new OperationsSettings(LogFormat.TEXT, Level.WARN, false, Duration.ofSeconds(1));

    /** For whom lines are logged. */
    public enum LogFormat {
        /** For people. */
        TEXT,
        /** For programs: one object a line. */
        JSON
    }
}
