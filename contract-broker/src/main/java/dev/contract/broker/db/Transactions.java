package dev.contract.broker.db;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Runs work in transactions of one pool, again where another transaction came first. */
final class Transactions {

    private static final int ATTEMPTS = 30;
    private static final String INDEX_ROW_TOO_LARGE = "54000";
    private static final long LONGEST_PAUSE_NANOS = 100_000_000;

    private final Jdbi jdbi;
    private final Dialect dialect;
    private Consumer<Handle> beforeCommit = handle -> {};

    Transactions(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    /** What is added to everything that is written. */
    void beforeCommit(Consumer<Handle> work) {
        this.beforeCommit = work;
    }

    void watch(StatementListener listener) {
        jdbi.getConfig(SqlWatch.class).tell(listener);
    }

    /** Reading has no effect, so that a connection that broke is no reason to give up at once. */
    <T> T read(Function<Handle, T> work) {
        return twice(() -> jdbi.inTransaction(work::apply));
    }

    /** Reads with one statement, which sees one state of the database by itself. */
    <T> T ask(Function<Handle, T> statement) {
        return twice(() -> jdbi.withHandle(statement::apply));
    }

    private <T> T twice(Supplier<T> work) {
        try {
            return once(work);
        } catch (DatabaseDownException down) {
            return once(work);
        }
    }

    <T> T write(Function<Handle, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(() -> jdbi.inTransaction(handle -> {
                    T result = work.apply(handle);
                    beforeCommit.accept(handle);
                    return result;
                }));
            } catch (RuntimeException failure) {
                SQLException reason = reason(failure);
                if (reason == null || !dialect.isConflict(reason) || attempt == ATTEMPTS) {
                    throw failure;
                }
                pause(attempt);
            }
        }
    }

    private <T> T once(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            SQLException reason = reason(failure);
            if (reason != null && INDEX_ROW_TOO_LARGE.equals(reason.getSQLState())) {
                throw UnstorableTextException.tooLong();
            }
            if (reason instanceof SQLTransientConnectionException || (reason != null && dialect.isDown(reason))) {
                throw new DatabaseDownException(reason);
            }
            throw failure;
        }
    }

    /** Those who met once shall not meet again: a random pause, longer from time to time. */
    private static void pause(int attempt) {
        long most = Math.min(LONGEST_PAUSE_NANOS, 1_000_000L << Math.min(attempt, 20));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }

    private static @Nullable SQLException reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException reason) {
                return reason;
            }
        }
        return null;
    }
}
