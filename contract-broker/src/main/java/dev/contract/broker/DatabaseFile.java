package dev.contract.broker;

import dev.contract.broker.db.Database;
import dev.contract.broker.db.DatabaseUrl;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Opens the database, and says in plain words why that is not possible. */
final class DatabaseFile {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** How other tools begin the name of a SQLite file. */
    private static final Pattern SQLITE = Pattern.compile("^(jdbc:sqlite:|sqlite://)");

    private static final Pattern URL = Pattern.compile("[a-z][a-z0-9+.-]+:");

    private DatabaseFile() {}

    /** The text, if it names a database; throws IllegalArgumentException if it cannot. Nobody sees the password. */
    static String checked(String database) {
        if (DatabaseUrl.isServer(database)) {
            try {
                DatabaseUrl.ofServer(database);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(
                        "the URL of the database cannot be read: expected postgresql://user:password@host:port/database."
                                + "\nPercent-encode special characters of user and password.",
                        wrong);
            }
        } else if (URL.matcher(database).lookingAt()
                && !SQLITE.matcher(database).lookingAt()) {
            throw new IllegalArgumentException("the database '" + database.replaceFirst(":.*", ":")
                    + "…' is neither a file nor a PostgreSQL server.\nGive the path of a SQLite file, or"
                    + " postgresql://user:password@host/database.");
        }
        return database;
    }

    /** Opens a SQLite file, or a PostgreSQL server by its URL. */
    static Database open(String database) throws BrokerStartException {
        if (DatabaseUrl.isServer(database)) {
            return open(DatabaseUrl.ofServer(database), DatabaseFile::adviceForServer);
        }
        Path file = path(database);
        check(file);
        return open(
                DatabaseUrl.ofFile(file),
                failure -> "Check that nothing else has locked it, or choose another database.");
    }

    /** Where a SQLite file is, however it is written. */
    static Path path(String database) {
        return Path.of(SQLITE.matcher(database).replaceFirst(""))
                .toAbsolutePath()
                .normalize();
    }

    private static Database open(DatabaseUrl url, Function<Throwable, String> advice) throws BrokerStartException {
        try {
            return Database.open(url);
        } catch (RuntimeException failure) {
            throw new BrokerStartException(
                    "Cannot open the database " + url + ": " + reason(failure) + ".\n" + advice.apply(failure),
                    failure);
        }
    }

    private static String reason(RuntimeException failure) {
        Throwable root = root(failure);
        String message = String.valueOf(root.getMessage());
        return root instanceof UnknownHostException
                ? "there is no host " + message
                : message.replaceFirst("[.\\s]+$", "");
    }

    /** By the codes of PostgreSQL (its manual, appendix A). */
    private static String adviceForServer(Throwable failure) {
        String state = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("SSL")) {
                return "How TLS is used says sslmode in the URL: …?sslmode=verify-full&sslrootcert=FILE checks the server,"
                        + " require does not, disable goes without.";
            }
            state = cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : state;
        }
        return switch (state) {
            case "28P01", "28000" -> "Check that it takes this user and password.";
            case "3D000" -> "Create the database on the server, or name another one.";
            case "42501" -> "Let this user make tables: it needs to own the schema, or CREATE on it.";
            case "53300" -> "Let the server take more connections: a broker uses up to 10.";
            default -> "Check that it runs there, and can be reached.";
        };
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
