package dev.contract.broker.db;

import java.time.Duration;

/** Hears of every statement after it has run. */
@FunctionalInterface
public interface StatementListener {

    /**
     * A statement that has run.
     *
     * @param sql with the names of its parameters, not their values
     * @param rows found or changed; -1 if it has failed
     */
    record Statement(String sql, boolean writes, Duration took, int rows) {}

    void executed(Statement statement);
}
