package dev.contract.broker.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The room that a SQLite file takes. A file can give free pages back in small steps only if it was told so before its first
 * table was made; to an older one it has to be told, and then it is written anew as a whole.
 */
final class FileSpace implements Space {

    private static final Logger LOG = LoggerFactory.getLogger(FileSpace.class);

    private static final String INCREMENTAL = "pragma auto_vacuum = incremental";
    private static final long IS_INCREMENTAL = 2;
    private static final int PAGES_AT_ONCE = 250;

    private final Path file;
    private final DataSource writing;

    FileSpace(DatabaseUrl url, DataSource writing) {
        this.file = file(url);
        this.writing = writing;
    }

    private static Path file(DatabaseUrl url) {
        return Path.of(url.jdbcUrl().replaceFirst("^jdbc:sqlite:", ""));
    }

    /** Tells a file that has no tables yet, before anything else is told to it. */
    static void prepare(DatabaseUrl url) {
        if (size(file(url)) > 0) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(url.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(INCREMENTAL);
            statement.execute("vacuum");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public long bytes() {
        return size(file) + size(Path.of(file + "-wal"));
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One step at a time, with as long a pause after it, so that writers and readers come in between. */
    @Override
    public void giveBack(List<String> tables, BooleanSupplier goesOn) {
        boolean more = true;
        while (more && goesOn.getAsBoolean()) {
            long start = System.nanoTime();
            more = with(FileSpace::step);
            LockSupport.parkNanos(System.nanoTime() - start);
        }
        with(FileSpace::shrinkLog);
    }

    /** What a statement about pages says, on the connection that writes. */
    private interface Work {
        boolean with(Statement statement) throws SQLException;
    }

    private boolean with(Work work) {
        try (Connection connection = writing.getConnection();
                Statement statement = connection.createStatement()) {
            return work.with(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean step(Statement statement) throws SQLException {
        boolean more = number(statement, "pragma auto_vacuum") == IS_INCREMENTAL
                && number(statement, "pragma freelist_count") > 0;
        if (more) {
            // as an update: one that is executed as a query ends after the first page
            statement.executeUpdate("pragma incremental_vacuum(" + PAGES_AT_ONCE + ")");
            statement.execute("pragma wal_checkpoint(passive)"); // with it the file is cut
        }
        return more;
    }

    /** Waits for no reader: the log would be cut by one of the next writers then. */
    private static boolean shrinkLog(Statement statement) throws SQLException {
        long patience = number(statement, "pragma busy_timeout");
        statement.execute("pragma busy_timeout = 0");
        try {
            return number(statement, "pragma wal_checkpoint(truncate)") == 0;
        } finally {
            statement.execute("pragma busy_timeout = " + patience);
        }
    }

    private static long number(Statement statement, String pragma) throws SQLException {
        try (ResultSet row = statement.executeQuery(pragma)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Either the file is written anew as a whole, or it stays as it was: what is missing is room, not data. */
    @Override
    public void prepare() {
        try {
            with(statement -> {
                if (number(statement, "pragma auto_vacuum") != IS_INCREMENTAL) {
                    LOG.info("{} is written anew once, so that it can shrink from now on", file);
                    statement.execute(INCREMENTAL);
                    statement.execute("vacuum");
                }
                return true;
            });
        } catch (IllegalStateException failure) {
            LOG.warn(
                    "{} will not shrink when versions are removed: it could not be written anew ({}). It is as it was."
                            + " That takes as much free room on its disk as the file has, and again for temporary files.",
                    file,
                    String.valueOf(failure.getCause()));
        }
    }
}
