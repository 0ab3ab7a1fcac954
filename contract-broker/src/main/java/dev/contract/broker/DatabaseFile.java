package dev.contract.broker;

import dev.contract.broker.db.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Opens the database, and says in plain words why that is not possible. */
final class DatabaseFile {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private DatabaseFile() {}

    static Database open(String database) throws BrokerStartException {
        if (database.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            return open(database, database);
        }
        Path file = Path.of(database).toAbsolutePath().normalize();
        check(file);
        return open("jdbc:sqlite:" + file, file.toString());
    }

    private static Database open(String url, String name) throws BrokerStartException {
        try {
            return Database.open(url);
        } catch (RuntimeException failure) {
            throw new BrokerStartException(
                    "Cannot open the database " + name + ": " + root(failure).getMessage()
                            + ".\nCheck that nothing else has locked it, or choose another database.",
                    failure);
        }
    }

    private static void check(Path file) throws BrokerStartException {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BrokerStartException("Cannot create the database " + file + ": the directory " + folder
                    + " does not exist.\nCreate it, or choose another file for the database.");
        }
        if (Files.isDirectory(file)) {
            throw new BrokerStartException("Cannot open the database " + file
                    + ": it is a directory.\nName a file in it, for example " + file.resolve("broker.db") + ".");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new BrokerStartException("Cannot write the database " + file
                    + ": permission denied.\nMake it writable for this user, or choose another file.");
        }
        if (!isDatabase(file)) {
            throw new BrokerStartException("Cannot open the database " + file
                    + ": it is no SQLite database.\nChoose another file; this one was left as it is.");
        }
    }

    private static boolean isDatabase(Path file) throws BrokerStartException {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) {
                return true;
            }
            try (var in = Files.newInputStream(file)) {
                return Arrays.equals(MAGIC, in.readNBytes(MAGIC.length));
            }
        } catch (IOException unreadable) {
            throw new BrokerStartException(
                    "Cannot read the database " + file + ": " + unreadable.getMessage()
                            + ".\nMake it readable for this user, or choose another file.",
                    unreadable);
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
