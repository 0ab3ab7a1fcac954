package dev.contract.broker.db;

import dev.contract.broker.db.StatementListener.Statement;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.config.JdbiConfig;

/** Takes the time of statements until all that they find is read: SQLite looks for a row when it is asked for it. */
public final class SqlWatch implements JdbiConfig<SqlWatch> {

    private volatile StatementListener listener = statement -> {};

    void tell(StatementListener other) {
        this.listener = other;
    }

    <T> T query(String sql, ToIntFunction<T> rows, Supplier<T> work) {
        return timed(sql, false, rows, work);
    }

    <T> T update(String sql, ToIntFunction<T> rows, Supplier<T> work) {
        return timed(sql, true, rows, work);
    }

    private <T> T timed(String sql, boolean writes, ToIntFunction<T> rows, Supplier<T> work) {
        long start = System.nanoTime();
        int number = -1;
        try {
            T result = work.get();
            number = rows.applyAsInt(result);
            return result;
        } finally {
            listener.executed(new Statement(sql, writes, Duration.ofNanos(System.nanoTime() - start), number));
        }
    }

    @Override
    public SqlWatch createCopy() {
        return this;
    }
}
