package dev.contract.broker.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteErrorCode;

/** A SQLite database as a file: to be copied while others write to it, checked, and kept from others. */
public record SqliteFile(Path path) {

    /** Something else has the database open. */
    public static final class InUseException extends Exception {

        private static final long serialVersionUID = 1L;

        InUseException(Throwable cause) {
            super("it is in use", cause);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(DatabaseUrl.ofFile(path).jdbcUrl());
    }

    /** Writes one state of the database to a file that does not exist; it is on the disk afterwards. */
    public void copyTo(Path copy) throws SQLException, IOException {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
        try (FileChannel written = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    /** What is wrong with the database: nothing if it is whole and of a version that we know. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma integrity_check(10)")) {
            while (rows.next()) {
                if (!rows.getString(1).equals("ok")) {
                    problems.add(rows.getString(1));
                }
            }
        } catch (SQLException unreadable) {
            problems.add(String.valueOf(unreadable.getMessage()));
        }
        if (problems.isEmpty()) {
            try {
                problems.addAll(Migrations.problems(DatabaseUrl.ofFile(path)));
            } catch (FlywayException unreadable) {
                problems.add(String.valueOf(unreadable.getMessage()));
            }
        }
        return problems;
    }

    /**
     * Keeps the database from others until it is closed, with all that was written in the one file. To leave the mode in which
     * brokers work, SQLite needs a lock that nobody gets who is not alone.
     */
    public Connection lock() throws InUseException, SQLException {
        Connection connection = open();
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 0");
            statement.execute("pragma journal_mode = delete");
            statement.execute("begin exclusive");
            return connection;
        } catch (SQLException failure) {
            connection.close();
            int code = failure.getErrorCode() & 0xff;
            if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
                throw new InUseException(failure);
            }
            throw failure;
        }
    }
}
