package dev.contract.broker.operations;

import dev.contract.broker.db.StatementListener;
import java.time.Duration;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns of statements that take long; their parameters are not shown, as people's data are in them. */
public final class SlowQueries implements StatementListener {

    private static final Logger LOG = LoggerFactory.getLogger(SlowQueries.class);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Duration least;

    public SlowQueries(Duration least) {
        this.least = least;
    }

    @Override
    public void executed(Statement statement) {
        if (statement.took().compareTo(least) < 0) {
            return;
        }
        String sql = SPACE.matcher(statement.sql()).replaceAll(" ").strip();
        long millis = statement.took().toMillis();
        String rows = statement.rows() < 0 ? "failed" : statement.rows() + " rows";
        LOG.atWarn()
                .addKeyValue("millis", millis)
                .addKeyValue("rows", statement.rows())
                .addKeyValue("statement", sql)
                .log("Slow query: {} ms, {}: {}", new Object[] {millis, rows, sql});
    }
}
